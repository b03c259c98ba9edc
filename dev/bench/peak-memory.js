// Loaded in front of a measured program (`--import`); at its end writes into
// the file BENCH_MEMORY_FILE how much memory it took. Plain JavaScript, so
// that nothing is compiled in the measured process.
import { readFileSync, writeFileSync } from 'node:fs'
import { constants, PerformanceObserver } from 'node:perf_hooks'
import { getHeapSpaceStatistics } from 'node:v8'

let liveBytes = 0

// After a full collection the old spaces hold only what is really in use.
new PerformanceObserver((list) => {
  const isFull = list
    .getEntries()
    .some(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR)
  if (isFull) liveBytes = Math.max(liveBytes, bytesInUse())
}).observe({ entryTypes: ['gc'] })

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
