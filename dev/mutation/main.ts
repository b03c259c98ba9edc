// `npm run mutate -- src/domain src/runtime/redact.ts`: changes the code in one
// place at a time and lists the changes that no unit test notices. With
// --survivors only those of the last result are tried again, except in files
// that have changed since.
import { globSync, readFileSync } from 'node:fs'
import { mutateFile } from './mutants/mutate-file.ts'
import { TypeChecker } from './mutants/type-check.ts'
import {
  type FileResult,
  hashOf,
  type Results,
  readResults,
  writeResults,
} from './result.ts'
import { writePage } from './result-page.ts'
import { TestProcess } from './tests/test-process.ts'

const args = process.argv.slice(2)
const isAgain = args.includes('--survivors')
const files = args
  .filter((arg) => !arg.startsWith('--'))
  .flatMap((path) => {
    return path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`).sort()
  })

const tests = new TestProcess()
const types = new TypeChecker()
let results: Results = readResults()

for (const file of files) {
  const earlier = isAgain ? resultOfSameText(file) : undefined
  if (earlier?.survivors.length === 0) continue
  const result = await mutateFile(file, { tests, types, earlier })
  if (result === undefined) continue
  results = { ...results, [file]: result }
  writeResults(results)
  const { mutants, survivors } = result
  console.log(`${file}: ${mutants - survivors.length} of ${mutants} killed`)
}
tests.close()
writePage(results)

function resultOfSameText(file: string): FileResult | undefined {
  const text = readFileSync(file, 'utf8')
  return results[file]?.source === hashOf(text) ? results[file] : undefined
}
