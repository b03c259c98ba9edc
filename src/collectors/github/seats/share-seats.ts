import { type ReadSeats, readSeats, type SeatListing } from './read-seats.ts'

type SharingOptions = {
  /** How often the list is asked for; afterward it is no longer kept. */
  readonly readers: number
  /** Whether one of the readers removes people afterward. */
  readonly isForPruning: boolean
}

/** Returns a function that reads the list of a scope once for all readers. */
export function shareSeats({
  readers,
  isForPruning,
}: SharingOptions): ReadSeats {
  let shared: Promise<SeatListing> | undefined
  let waiting = readers
  return (options) => {
    const listing = shared ?? readSeats({ ...options, isForPruning })
    waiting -= 1
    shared = waiting > 0 ? listing : undefined
    return listing
  }
}
