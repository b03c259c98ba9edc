import * as z from 'zod/mini'
import { DATASET_NAMES } from '../dataset.ts'

/** Builds the schema of what the last run that sent records left in Port. */
export const deliveredRunSchema = () =>
  z.object({
    run_id: z.string(),
    started_at: z.iso.datetime(),
    entities: z
      .partialRecord(z.enum(DATASET_NAMES), z.int().check(z.nonnegative()))
      .check(
        z.describe(
          'What Port had of each dataset; where it had none, what was sent.',
        ),
      ),
  })
export type DeliveredRun = Readonly<
  z.infer<ReturnType<typeof deliveredRunSchema>>
>
