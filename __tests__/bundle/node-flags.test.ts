import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const MODULE = new URL('../../src/host/memory.ts', import.meta.url)
const LIMIT = `
  import { limitMemory } from ${JSON.stringify(MODULE.href)}
  limitMemory()
`
/** A loop in JavaScript and one in WebAssembly, both worth compiling well. */
const HOT_LOOPS = `
  const { instance } = await WebAssembly.instantiate(Uint8Array.of(
    0, 97, 115, 109, 1, 0, 0, 0,            // "\\0asm", version 1
    1, 4, 1, 96, 0, 0,                      // one type without results
    3, 2, 1, 0,                             // one function of this type
    7, 8, 1, 4, 108, 111, 111, 112, 0, 0,   // exported as "loop"
    10, 23, 1, 21, 1, 1, 127,               // with one local number
    3, 64,                                  // loop
    32, 0, 65, 1, 106, 34, 0,               //   number += 1
    65, 192, 132, 61, 73, 13, 0,            //   again if below 1,000,000
    11, 11,
  ))
  for (let times = 0; times < 100; times += 1) instance.exports.loop()
  function hotLoop() {
    let sum = 0
    for (let count = 0; count < 2000; count += 1) sum = (sum * 31 + count) | 0
  }
  for (let times = 0; times < 3000; times += 1) hotLoop()
`

describe('the Node of the action', () => {
  it('has the flags by which a run limits its memory', () => {
    const { stdout } = startNode(['--v8-options'])
    const source = readFileSync(MODULE, 'utf8')
    const flags = source.matchAll(/['`]--(?:no-)?([\w-]+)/g)
    const names = [...flags].map(([, name]) => name)

    expect(names).toContain('semi-space-growth-factor')
    for (const name of names) expect(stdout).toContain(`\n  --${name} `)
  })

  it('optimizes hot JavaScript once in a run, and no WebAssembly', () => {
    const limited = ['JavaScript by TURBOFAN', 'WebAssembly by Liftoff']

    expect(compilersOf(LIMIT + HOT_LOOPS)).toEqual(limited)
    expect(compilersOf(HOT_LOOPS)).toEqual([
      'JavaScript by MAGLEV',
      ...limited,
      'WebAssembly by TurboFan',
    ])
  })
})

/** Lists the compilers of hot code; they run at once, not in a thread. */
function compilersOf(program: string): readonly string[] {
  const { stdout } = startNode([
    '--trace-opt',
    '--no-concurrent-recompilation',
    '--trace-wasm-compilation-times',
    '--wasm-sync-tier-up',
    '--input-type=module',
    '--eval',
    program,
  ])
  const uses = [
    ...named('JavaScript', stdout, /hotLoop .*\(target ([A-Z]+)/g),
    ...named('WebAssembly', stdout, /#0 using (\w+)/g),
  ]
  return [...new Set(uses)].toSorted()
}

function named(language: string, text: string, pattern: RegExp) {
  const matches = [...text.matchAll(pattern)]
  return matches.map(([, compiler]) => `${language} by ${compiler}`)
}

function startNode(args: readonly string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8' })
}
