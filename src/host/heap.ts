// Node doubles the space of young objects as a run goes on: to 32 MB on a
// small machine, to 128 MB on a large one. A report is a stream of objects
// that die young, so a small space is as fast, and a run fits a small pod.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

const MAX_BYTES = 16 * 1024 * 1024
const CHECK_EVERY_MS = 100

/** Of what was in use after the last full collection. */
const OLD_GROWTH_PERCENT = 50

/**
 * Collects old objects once they have grown by half. Node waits for more, and
 * a page that was read while others waited is garbage among old objects.
 */
export function limitOldGeneration(): void {
  setFlagsFromString(`--heap-growing-percent=${OLD_GROWTH_PERCENT}`)
}

/** How V8 may size the space of young objects. */
export type YoungGeneration = {
  readonly bytes: () => number
  readonly setGrowth: (factor: number) => void
}

/** Stops the growth of the space at 16 MB; does not keep the process alive. */
export function limitYoungGeneration(young: YoungGeneration = v8Young): void {
  let factor = 2
  const check = () => {
    // The space shrinks when nothing happens, and may grow again then.
    const wanted = young.bytes() < MAX_BYTES ? 2 : 1
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
