// What `@jest/globals` leads to in a mutation run.
export { expect } from 'expect'
export {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  it,
} from './test-tree.ts'
