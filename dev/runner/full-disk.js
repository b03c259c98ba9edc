// Loaded in front of a program (`--import`) to fill the disk: no file whose path
// matches FULL_DISK takes more than half of what is written to it. Plain
// JavaScript, like whatever it is put before.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const isFull = new RegExp(process.env.FULL_DISK ?? '$^')
const { openSync, closeSync, writeFileSync } = fs
const fullDescriptors = new Set()

fs.openSync = (path, ...given) => {
  const descriptor = openSync(path, ...given)
  if (isFull.test(String(path))) fullDescriptors.add(descriptor)
  return descriptor
}
fs.closeSync = (descriptor) => {
  fullDescriptors.delete(descriptor)
  closeSync(descriptor)
}
fs.writeFileSync = (file, content, ...given) => {
  const isOnFullDisk = fullDescriptors.has(file) && content.length > 0
  if (!isOnFullDisk) return writeFileSync(file, content, ...given)
  writeFileSync(file, content.slice(0, content.length / 2), ...given)
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  })
}
syncBuiltinESMExports()
