import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { z } from 'zod'
import { INPUT_NAMES } from '../../../src/config/inputs.ts'
import { isOurs, readWorkflow, SHIPPED } from '../workflows/workflow-files.ts'
import { blocksOf, PAGES } from './docs-pages.ts'

const blocks = PAGES.flatMap((file) =>
  blocksOf(file, 'yaml').map((code) => ({ file, code })),
)

const stepSchema = z.object({
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
type Step = z.infer<typeof stepSchema>

/** Finds the steps in a workflow, a list of steps, or one step. */
function stepsIn(block: unknown): readonly Step[] {
  if (Array.isArray(block)) return block.flatMap(stepsIn)
  if (typeof block !== 'object' || block === null) return []
  if ('uses' in block || 'with' in block) return [stepSchema.parse(block)]
  return Object.values(block).flatMap(stepsIn)
}

/** A block of nothing but `with:` is about this action. */
function inputsOf(step: Step): readonly string[] {
  const { uses, with: given = {} } = step
  return uses === undefined || isOurs({ uses }) ? Object.keys(given) : []
}

function secretsIn(text: string): readonly string[] {
  return [...text.matchAll(/secrets\.(\w+)/g)].map(([, name = '']) => name)
}

const SECRETS = SHIPPED.flatMap((file) => secretsIn(readWorkflow(file).text))

describe('the documentation', () => {
  it('has workflows in it', () => {
    expect(blocks.length).toBeGreaterThan(3)
  })

  it.each(blocks)(
    'of $file has YAML that parses, with inputs that exist',
    ({ code }) => {
      const given = stepsIn(parse(code)).flatMap(inputsOf)

      expect(INPUT_NAMES).toEqual(expect.arrayContaining([...given]))
    },
  )

  it.each(blocks)(
    'of $file has workflows that name secrets as the examples do',
    ({ code }) => {
      expect(SECRETS).toEqual(expect.arrayContaining([...secretsIn(code)]))
    },
  )

  it.each(
    PAGES.flatMap((file) =>
      blocksOf(file, 'json').map((code) => ({ file, code })),
    ),
  )('of $file has JSON that parses', ({ code }) => {
    expect(() => JSON.parse(code)).not.toThrow()
  })
})
