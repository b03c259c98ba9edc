// Flags of V8 by which a run fits a small pod. Node takes as much memory as a
// server that runs for days would use well.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

const MAX_YOUNG_BYTES = 16 * 1024 * 1024
const CHECK_EVERY_MS = 100

/**
 * A compiler leaves its memory with the thread on which it ran. Maglev takes
 * 6 MB for a long function, and TurboFan 10 MB for the HTTP parser.
 */
const FEWER_COMPILERS = [
  // JavaScript waits longer for TurboFan, whose code is the faster one.
  '--no-maglev',
  // WebAssembly is the HTTP parser alone; either flag has no effect alone.
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
]

/**
 * Old objects are collected once they have grown by half. Node waits for more,
 * and a page that was read while others waited is garbage among old objects.
 */
const OLD_GROWTH_PERCENT = 50

/** Must be called before the first request. Does not keep the process alive. */
export function limitMemory(): void {
  for (const flag of FEWER_COMPILERS) setFlagsFromString(flag)
  setFlagsFromString(`--heap-growing-percent=${OLD_GROWTH_PERCENT}`)
  limitYoungGeneration()
}

/** How V8 may size the space of young objects. */
export type YoungGeneration = {
  readonly bytes: () => number
  readonly setGrowth: (factor: number) => void
}

/**
 * Stops the growth of the space of young objects at 16 MB. Node doubles it as a
 * run goes on: to 32 MB on a small machine, to 128 MB on a large one. A report
 * is a stream of objects that die young, so a small space is as fast.
 */
export function limitYoungGeneration(young: YoungGeneration = v8Young): void {
  let factor = 2
  const check = () => {
    // The space shrinks when nothing happens, and may grow again then.
    const wanted = young.bytes() < MAX_YOUNG_BYTES ? 2 : 1
    if (wanted !== factor) young.setGrowth(wanted)
    factor = wanted
  }
  setInterval(check, CHECK_EVERY_MS).unref()
}

const v8Young: YoungGeneration = {
  bytes: () => {
    const spaces = getHeapSpaceStatistics()
    const young = spaces.find(({ space_name: name }) => name === 'new_space')
    return young?.space_size ?? 0
  },
  setGrowth: (factor) => {
    setFlagsFromString(`--semi-space-growth-factor=${factor}`)
  },
}
