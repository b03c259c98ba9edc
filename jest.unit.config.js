// `npm run test:unit`: the tests that need neither a process nor a server.
import config from './jest.config.js'

export default {
  ...config,
  testMatch: [
    '<rootDir>/__tests__/unit/*.suite.ts',
    // Hooks and snapshots belong to one file.
    '<rootDir>/__tests__/(host|report|summary)/**/*.test.ts',
  ],
  testPathIgnorePatterns: ['/host/(exit|signals)\\.test\\.ts$'],
  maxWorkers: '100%',
}
