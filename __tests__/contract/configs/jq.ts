// Evaluates mappings as Port does: an expression that fails gives null, and
// of several outputs only the first counts. All expressions of a mapping are
// compiled as one program, because compiling is what takes the time.
import { spawnSync } from 'node:child_process'
import { json } from 'jq-wasm'
import { z } from 'zod'

/** Something that runs a jq program on one input and gives its only output. */
export type JqEngine = {
  readonly name: string
  readonly run: (program: string, input: unknown) => Promise<unknown>
}

const valuesSchema = z.array(z.record(z.string(), z.unknown()))

/** The jq that comes with the development dependencies. */
export const bundledJq: JqEngine = {
  name: 'jq 1.8 (bundled)',
  // In an array, because a bare text would be taken for JSON.
  run: async (program, input) => (await json([input], `.[0] | ${program}`))[0],
}

const localJq = findLocalJq()

/** The bundled jq, then the one on PATH (often an older one) if there is any. */
export const JQ_ENGINES: readonly JqEngine[] = localJq
  ? [bundledJq, localJq]
  : [bundledJq]

function findLocalJq(): JqEngine | undefined {
  const { status, stdout } = spawnSync('jq', ['--version'], {
    encoding: 'utf8',
  })
  if (status !== 0) return undefined
  return {
    name: `${stdout.trim()} (on PATH)`,
    run: async (program, input) => runLocalJq(program, input),
  }
}

function runLocalJq(program: string, input: unknown): unknown {
  const { status, stdout, stderr } = spawnSync('jq', ['-c', program], {
    encoding: 'utf8',
    input: JSON.stringify(input),
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`jq failed: ${stderr}`)
  return JSON.parse(stdout)
}

/** Evaluates named expressions on each input. */
export async function evaluateAll(
  engine: JqEngine,
  expressions: Readonly<Record<string, string>>,
  inputs: readonly unknown[],
): Promise<Record<string, unknown>[]> {
  const fields = Object.entries(expressions).map(
    ([name, expression]) =>
      `${JSON.stringify(name)}: (try ([limit(1; (${expression}\n))] | .[0]) catch null)`,
  )
  return valuesSchema.parse(
    await engine.run(`map({${fields.join(',\n')}})`, inputs),
  )
}

const NOT_IN_EVERY_JQ =
  /(?<![.$\w])(?:pick|abs|toarray|[lr]?trim|trimstr|have_literal_numbers|inputs?|import|include|env|now|localtime|strflocaltime)\b|\badd\(/

/** Lists what an expression uses that not every jq from 1.6 to 1.8 has. */
export function portabilityProblems(expression: string): string[] {
  const unknown = NOT_IN_EVERY_JQ.exec(expression)?.[0]
  const ifs = expression.match(/\bif\b/g)?.length ?? 0
  const elses = expression.match(/\belse\b/g)?.length ?? 0
  return [
    ...(unknown === undefined ? [] : [unknown]),
    ...(ifs === elses ? [] : ['if without else']),
  ]
}
