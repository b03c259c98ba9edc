// dist/cli.js. An old Node has to read this file, so its syntax is old.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    'Copilot Usage for Port needs Node 24 or newer, but this is Node ' +
      process.versions.node +
      '.',
  )
  process.exitCode = 2
} else {
  void import('./cli/index.js')
}
