import { describe, expect, it } from '@jest/globals'
import { createPaint } from '../../../src/host/terminal/paint.ts'

describe('createPaint', () => {
  it.each([
    ['Result: success. 3', '\u001b[32mResult: success\u001b[39m. 3'],
    ['Result: partial. 3', '\u001b[33mResult: partial\u001b[39m. 3'],
    ['a\nResult: failed. 3', 'a\n\u001b[31mResult: failed\u001b[39m. 3'],
    ['Port: Warning: old', 'Port: \u001b[33mWarning:\u001b[39m old'],
    ['nothing of it', 'nothing of it'],
  ])('colors %j', (text, painted) => {
    expect(createPaint({ isTTY: true }, {})(text)).toBe(painted)
  })

  it.each([
    ['a terminal', { isTTY: true, env: {} }, true],
    ['a file', { isTTY: false, env: {} }, false],
    ['NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['CI', { isTTY: true, env: { CI: 'true' } }, false],
    ['a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['FORCE_COLOR', { isTTY: false, env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
    [
      'both variables',
      { isTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } },
      false,
    ],
  ])('decides for %s', (_, { isTTY, env }, isColored) => {
    const painted = createPaint({ isTTY }, env)('Warning: old')

    expect(painted !== 'Warning: old').toBe(isColored)
  })
})
