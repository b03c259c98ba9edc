import { isDeepStrictEqual } from 'node:util'
import { expect } from '@jest/globals'

/**
 * Expects a large value to equal another. jest's own comparison of catalogs
 * would be a fifth of the time of these tests; it only describes a difference.
 */
export function expectSame(actual: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(actual, wanted)) expect(actual).toEqual(wanted)
}
