// Writes result.md from the results and the reasons.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import {
  type Equivalence,
  hashOf,
  isSameChange,
  type Results,
  readEquivalences,
  type Survivor,
} from './result.ts'

const PAGE = new URL('result.md', import.meta.url)

const INTRODUCTION = `# Mutation test

Written by \`npm run mutate\`; the reasons come from \`equivalent.json\`. A mutant is one change of the code that the compiler accepts. It is killed when a unit test of the module fails or does not end. The score leaves out mutants that behave as the original does.
`

type Row = {
  readonly name: string
  readonly mutants: number
  readonly timeouts: number
  readonly survivors: number
  readonly equivalent: number
}

export function writePage(results: Results): void {
  const reasons = readEquivalences()
  const rows = Map.groupBy(
    Object.entries(results).map(([file, result]): Row => {
      const { mutants, timeouts, survivors } = result
      const equivalent = survivors.filter((each) => {
        return reasonOf(reasons, file, each) !== undefined
      }).length
      const counts = { mutants, timeouts, survivors: survivors.length }
      return { name: moduleOf(file), equivalent, ...counts }
    }),
    ({ name }) => name,
  )
  const modules = [...rows].map(([name, each]) => total(name, each))
  const all = total('all', modules)
  const text = [
    INTRODUCTION,
    table([...modules, all]),
    ...Object.entries(results).flatMap(([file, { survivors }]) => {
      return section(file, survivors, reasons)
    }),
    ...leftOver(results, reasons),
    ...changedSince(results),
  ]
  writeFileSync(PAGE, `${text.join('\n')}`)
}

/** Files whose result is of an earlier text of theirs. */
function changedSince(results: Results): string[] {
  const lines = Object.entries(results)
    .filter(([file, { source }]) => {
      return !existsSync(file) || hashOf(readFileSync(file, 'utf8')) !== source
    })
    .map(([file]) => `- ${file}`)
  return lines.length === 0
    ? []
    : [`## Measured before the file last changed\n\n${lines.join('\n')}\n`]
}

function moduleOf(file: string): string {
  return file.split('/').slice(0, 2).join('/')
}

function total(name: string, rows: readonly Row[]): Row {
  const sum = (of: (row: Row) => number) =>
    rows.reduce((before, row) => before + of(row), 0)
  return {
    name,
    mutants: sum((row) => row.mutants),
    timeouts: sum((row) => row.timeouts),
    survivors: sum((row) => row.survivors),
    equivalent: sum((row) => row.equivalent),
  }
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, mutants, timeouts, survivors, equivalent }) => {
      const killed = mutants - survivors
      const score = (100 * killed) / Math.max(mutants - equivalent, 1)
      const open = survivors - equivalent
      return `| ${name} | ${mutants} | ${killed} | ${timeouts} | ${equivalent} | ${open} | ${score.toFixed(1)} % |`
    },
  )
  return `| module | mutants | killed | of these not ended | equivalent | open | score |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`
}

function section(
  file: string,
  survivors: readonly Survivor[],
  reasons: readonly Equivalence[],
): string[] {
  if (survivors.length === 0) return []
  const lines = survivors.map((survivor) => {
    const { line, code, mutant } = survivor
    const reason = reasonOf(reasons, file, survivor) ?? '**open**'
    return `| ${line} | ${cell(code)} | ${cell(mutant)} | ${reason} |`
  })
  return [
    `## ${file}\n\n| line | code | mutant | why it lives |\n| ---: | --- | --- | --- |\n${lines.join('\n')}\n`,
  ]
}

function cell(code: string): string {
  const short = code.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
  const text = short.length > 90 ? `${short.slice(0, 90)}…` : short
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

function reasonOf(
  reasons: readonly Equivalence[],
  file: string,
  survivor: Survivor,
): string | undefined {
  return reasons.find((each) => {
    return each.file === file && isSameChange(each, survivor)
  })?.reason
}

/** Reasons of changes that were killed, or that the code has no more. */
function leftOver(results: Results, reasons: readonly Equivalence[]): string[] {
  const unused = reasons.filter(({ file, ...change }) => {
    const survivors = results[file]?.survivors
    return survivors?.every((each) => !isSameChange(each, change))
  })
  const lines = unused.map(({ file, code }) => `- ${file}: ${cell(code)}`)
  return lines.length === 0
    ? []
    : [`## Reasons without a survivor\n\n${lines.join('\n')}\n`]
}
