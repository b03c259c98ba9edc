import { describe, expect, it } from '@jest/globals'
import { dropUnused } from '../../dev/scripts/drop-unused.ts'

describe('dropUnused', () => {
  it('drops comments and functions without a use, and keeps names and lines', async () => {
    const script = `/* a license */
export const modules = {
  // the only module
  12: (exports) => {
    function used(value) { return { value } }
    function neverCalled() { return used(1) }
    exports.used = used
  },
}
`

    expect(await dropUnused(script)).toBe(`export const modules = {
 12: (exports => {
  function used(value) {
   return {
    value
   };
  }
  exports.used = used;
 })
};
`)
  })

  it('puts each module of an entry in parentheses, and no other function', async () => {
    const script = `var __webpack_modules__ = {
  1: function (module) { module.exports = { two: () => 2 } },
  three(module) { module.exports = 3 },
}
const others = { 4: () => 4 }
run(__webpack_modules__, others)
`

    expect(await dropUnused(script)).toBe(`var __webpack_modules__ = {
 1: (function(module) {
  module.exports = {
   two: () => 2
  };
 }),
 three(module) {
  module.exports = 3;
 }
};

const others = {
 4: () => 4
};

run(__webpack_modules__, others);
`)
  })

  it('keeps a call whose result has no use', async () => {
    const script = 'function start() { return globalThis.begin() }\nstart()\n'

    expect(await dropUnused(script)).toContain('globalThis.begin()')
    expect(await dropUnused(script)).toMatch(/^start\(\);$/m)
  })
})
