// The README's tables come from action.yml, so that they cannot differ.
import { parse } from 'yaml'
import { z } from 'zod'

const metadataSchema = z.looseObject({
  inputs: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.string().optional() }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
})

/** Returns the README with its tables made anew from the text of action.yml. */
export function withTables(readme: string, action: string): string {
  const { inputs, outputs } = metadataSchema.parse(parse(action))
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.default === undefined ? '' : `\`${input.default}\``,
    input.description,
  ])
  const outputRows = Object.entries(outputs).map(([name, output]) => [
    `\`${name}\``,
    output.description,
  ])
  const withInputs = between(readme, 'inputs', [
    ['Input', 'Default', 'Meaning'],
    ...inputRows,
  ])
  return between(withInputs, 'outputs', [['Output', 'Meaning'], ...outputRows])
}

function between(
  text: string,
  name: string,
  [header = [], ...rows]: readonly string[][],
): string {
  const pattern = new RegExp(
    `(<!-- ${name}:start -->)[\\s\\S]*?(<!-- ${name}:end -->)`,
  )
  if (!pattern.test(text)) throw new Error(`README.md has no ${name} markers`)
  const lines = [header, header.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  )
  return text.replace(
    pattern,
    (_, start: string, end: string) => `${start}\n${lines.join('\n')}\n${end}`,
  )
}
