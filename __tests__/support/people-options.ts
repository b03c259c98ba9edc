import { readSeats } from '../../src/collectors/github/seats/read-seats.ts'
import {
  collectPeople,
  type PeopleOptions,
} from '../../src/collectors/github/teams/collect-people.ts'
import type { UsageOptions } from '../../src/collectors/github/usage/usage-days.ts'
import type { DatasetName } from '../../src/domain/dataset.ts'

/** Options for the datasets on people and teams, and no others. */
export function peopleOptions(
  options: UsageOptions,
  datasets: readonly DatasetName[],
): PeopleOptions {
  return {
    ...options,
    datasets,
    selected: datasets,
    minTeamSize: 5,
    seatsActiveSince: Date.parse('2026-11-08T03:30:00Z'),
    readSeats,
  }
}

/** Collects the usage of people alone. */
export function collectUserUsage(options: UsageOptions) {
  return collectPeople(peopleOptions(options, ['github-user-usage']))
}
