import fc from 'fast-check'

const FIRST_SURROGATE = 0xd8_00
const SURROGATES = 0x8_00

/**
 * Any character of Unicode, as `unit: 'binary'` of fast-check, which first
 * lists them all and so takes longer than its tests.
 */
export const anyCharacter = fc
  .nat({ max: 0x10_ff_ff - SURROGATES })
  .map((at) =>
    String.fromCodePoint(at < FIRST_SURROGATE ? at : at + SURROGATES),
  )
