// Variables of the file that are no setting of this product.
import type { Variables } from './variables.ts'

/** Variables that still take effect after Node has started. */
const TAKEN: readonly string[] = [
  ...['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
  ]),
  'NODE_EXTRA_CA_CERTS',
  'NO_COLOR',
  'FORCE_COLOR',
]

const OPTIONS_IN_FILE =
  'Node reads "NODE_OPTIONS" in the file, but not after "node --", as in the container. Set it in the environment.'
const OF_NODE = /^(NODE_|SSL_CERT_|OPENSSL_)/

export function isTakenFromFile(name: string): boolean {
  return TAKEN.includes(name)
}

/** Adds what the file has of them to the environment, which wins. */
export function withNodeVariables(
  environment: Variables,
  file: Variables,
): Variables {
  const taken = TAKEN.filter((name) => file[name] && !environment[name]).map(
    (name) => [name, file[name]],
  )
  return { ...environment, ...Object.fromEntries(taken) }
}

/** Undefined for a variable that is not Node's. */
export function explainNodeVariable(name: string): string | undefined {
  // Node looks for --env-file among our flags, and takes this one from it.
  if (name === 'NODE_OPTIONS') return OPTIONS_IN_FILE
  return OF_NODE.test(name)
    ? `Node reads "${name}" before this program begins. It has no effect in the file. Set it in the environment.`
    : undefined
}
