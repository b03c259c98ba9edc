import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../row.ts'
import { runOnce } from '../world/run-once.ts'
import type { World } from '../world/world.ts'

const SEATS = { datasets: 'github-seats' }
const TOO_LARGE = 'x'.repeat(600 * 1024)

/** A later run may use another folder. */
function otherFolder({ outputDir, truth }: World): string {
  const folder = mkdtempSync(join(outputDir, 'other-'))
  truth['output-dir'] = folder
  return folder
}

function leave({ outputDir }: World, content: string): void {
  const folder = join(outputDir, 'undelivered')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '1-gh-copilot-seats.json'), content)
}

/** What earlier runs have left in `output-dir`. */
export const FILE_ROWS: readonly Row[] = [
  {
    title: 'a file of undelivered records is broken',
    code: 'UNDELIVERED_UNREADABLE',
    inputs: { ...SEATS, mode: 'replay' },
    spoil: (world) => {
      leave(world, '{"kind":')
      otherFolder(world)
    },
  },
  {
    title: 'an undelivered record is too large for Port',
    code: 'PORT_RECORD_TOO_LARGE',
    inputs: { ...SEATS, mode: 'replay' },
    spoil: (world) => {
      const record = { identifier: 'a', title: TOO_LARGE }
      const blueprint = 'github_copilot_seats'
      const content = { kind: 'gh-copilot-seats', blueprint, records: [record] }
      leave(world, JSON.stringify(content))
      otherFolder(world)
    },
  },
  {
    title: 'no report is in the folder of a total',
    code: 'REPORT_MISSING',
    inputs: { ...SEATS, mode: 'total', 'github-org': '' },
    spoil: async (world) => {
      const { inputs, outputDir } = world
      const org = inputs['github-org'] ?? ''
      inputs['github-org'] = 'octo-org'
      inputs['output-dir'] = join(otherFolder(world), 'octo-org')
      await runOnce(world, 'ingest')
      Object.assign(inputs, { 'github-org': org, 'output-dir': outputDir })
      inputs['output-dir'] = join(outputDir, 'empty')
    },
  },
]
