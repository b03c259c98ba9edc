import { createHash } from 'node:crypto'
import { personAt } from '../people.ts'
import type { M365Plan } from '../tenant.ts'

/** Goes through the numbers of the users that are still there. */
export function* m365Numbers(plan: M365Plan): Iterable<number> {
  const removed = new Set(plan.removed)
  for (let position = 0; position < plan.users; position += 1) {
    if (!removed.has(position)) yield plan.firstPerson + position
  }
}

/** Counts the users that are still there. */
export function countM365Users(plan: M365Plan): number {
  const gone = new Set(plan.removed.filter((each) => each < plan.users))
  return plan.users - gone.size
}

/** Names a user as the report does: openly, or concealed. */
export function m365Person(plan: M365Plan, number: number) {
  const { mailName, displayName } = personAt(number)
  const principalName = `${mailName}@${plan.domain}`
  if (!plan.concealed) return { principalName, displayName }
  return {
    principalName: conceal(principalName),
    displayName: conceal(`${displayName}#${number}`),
  }
}

function conceal(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex')
  return hash.slice(0, 32).toUpperCase()
}
