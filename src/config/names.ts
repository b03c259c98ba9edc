// Names and ids of GitHub and Entra, in the forms that people copy.
import { fromText, textThat } from './fields.ts'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DOMAIN_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i
/** The page of an organization or an enterprise. */
const PAGE =
  /^https?:\/\/(?:www\.)?(?:github\.com|[\w-]+\.ghe\.com)\/(?:orgs\/|enterprises\/)?(?<name>[\w-]+)\/?$/i

/** Organizations, separated by blanks, commas or newlines. */
export const organizations = fromText((value) => [
  ...new Set(wordsOf(value).map(toName)),
])

/** An optional slug of an enterprise. */
export const enterprise = fromText((value) =>
  value ? toName(value) : undefined,
)

/** The tenant as its GUID or one of its domains. */
export const tenantId = textThat(
  (value) => GUID.test(value) || isDomain(value),
  'must be the ID of the tenant (a GUID) or one of its domains, such as contoso.onmicrosoft.com. The overview page of Microsoft Entra shows both',
)

/** The id of an app registration. */
export const clientId = textThat(
  (value) => GUID.test(value),
  'must be the application (client) ID of the app registration, a GUID. Its overview page in Microsoft Entra shows it',
)

/** Returns a notice for each address that is used as a name. */
export function noticesOfNames(
  inputs: Readonly<Record<'github-org' | 'github-enterprise', string>>,
): string[] {
  const given = [
    ...wordsOf(inputs['github-org']).map((word) => ['github-org', word]),
    ['github-enterprise', inputs['github-enterprise']],
  ] as const
  return given
    .filter(([, word = '']) => PAGE.test(word))
    .map(
      ([input, word = '']) =>
        `"${input}" has the address ${word}. The run uses the name in it: ${toName(word)}.`,
    )
}

function wordsOf(value: string): string[] {
  return value.split(/[\s,]+/).filter((word) => word !== '')
}

/**
 * GitHub ignores the case of a name. One organization in two spellings would
 * have two sets of entities, of which the older one is never deleted.
 */
function toName(word: string): string {
  return (PAGE.exec(word)?.groups?.name ?? word).toLowerCase()
}

function isDomain(value: string): boolean {
  const labels = value.split('.')
  return labels.length > 1 && labels.every((label) => DOMAIN_LABEL.test(label))
}
