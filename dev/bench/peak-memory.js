// Loaded in front of a measured program (`--import`); at its end writes into
// the file BENCH_MEMORY_FILE how much memory it took. Plain JavaScript, so
// that nothing is compiled in the measured process.
import { readFileSync, writeFileSync } from 'node:fs'
import { getHeapSpaceStatistics } from 'node:v8'

let liveBytes = 0

// What nothing refers to is found dead by full collections only. After one,
// the old spaces hold only what is really in use. (Observing collections by
// `perf_hooks` takes so much memory itself that the peak would be another.)
const collections = new FinalizationRegistry(() => {
  liveBytes = Math.max(liveBytes, bytesInUse())
  watch()
})
function watch() {
  collections.register({}, undefined)
}
watch()

process.on('exit', () => {
  const text = JSON.stringify({ peakBytes: peakBytes(), liveBytes })
  writeFileSync(process.env.BENCH_MEMORY_FILE ?? '', text)
})

function bytesInUse() {
  const old = getHeapSpaceStatistics().filter(
    ({ space_name: name }) => !name.startsWith('new_'),
  )
  const heap = old.reduce((sum, space) => sum + space.space_used_size, 0)
  return heap + process.memoryUsage().external
}

function peakBytes() {
  try {
    // `resourceUsage().maxRSS` begins with the memory of the process that
    // started this one, so it is only the second choice.
    const status = readFileSync('/proc/self/status', 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
