import type { CauseRemedy } from './remedy.ts'

/** A proxy on the way answers, and not the host of an input. */
export function otherAnswer(input: string, service: string): CauseRemedy {
  return {
    system: 'runner',
    kind: 'network',
    host: `the host of "${input}"`,
    input,
    when: `a proxy answers instead of ${service}`,
  }
}

/** The runner cannot reach a host. */
export function blockedHost(host: string): CauseRemedy {
  return {
    system: 'runner',
    kind: 'network',
    host,
    when: 'a proxy or firewall blocks the runner',
  }
}
