// Blueprints and webhooks of an invented Port account, so that the tests of the
// emulator do not change with the product's own.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TEAM = {
  identifier: 'team',
  title: 'Team',
  schema: { properties: { lead: { type: 'string' } }, required: [] },
}
const MEMBER = {
  identifier: 'member',
  title: 'Member',
  schema: {
    properties: {
      since: { type: 'string', format: 'date-time' },
      score: { type: 'number' },
      level: { type: 'string', enum: ['junior', 'senior'] },
    },
    required: ['score'],
  },
  relations: { team: { target: 'team', required: false, many: false } },
}
const ITEM_FILTER = '.body.kind == "members" and .item.gone != true'
const MEMBER_PROPERTIES = {
  since: '.item.since',
  score: '.item.score',
  level: 'if .item.level then .item.level else null end',
}
const WEBHOOK = {
  identifier: 'members',
  title: 'Members',
  enabled: true,
  mappings: [
    {
      blueprint: 'member',
      operation: { type: 'create' },
      filter: ITEM_FILTER,
      itemsToParse: '.body.records',
      entity: {
        identifier: '.item.name',
        title: '.item.name | ascii_upcase',
        properties: MEMBER_PROPERTIES,
        relations: {
          team: {
            combinator: "'and'",
            rules: [
              { property: "'lead'", operator: "'='", value: '.item.lead' },
            ],
          },
        },
      },
    },
    {
      blueprint: 'member',
      operation: { type: 'delete', deleteDependents: false },
      filter: '.item.gone == true',
      itemsToParse: '.body.records',
      entity: { identifier: '.item.name' },
    },
    {
      blueprint: 'team',
      operation: { type: 'create' },
      filter: '.body.kind == "team"',
      entity: {
        identifier: '.body.team',
        properties: { lead: '.body.lead, "second output"' },
      },
    },
  ],
  security: { secret: 'REPLACED', signatureHeaderName: 'X-Signature' },
}

/** Writes the account's files to a temporary folder; returns the folder. */
export async function writeInventedAccount(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'configs-'))
  const files = {
    'blueprints/team.json': TEAM,
    'blueprints/member.json': MEMBER,
    'mappings/webhook_github_seats.json': WEBHOOK,
    'mappings/webhook_m365_summary.json': {
      ...WEBHOOK,
      identifier: 'once',
      security: { requestIdentifierPath: '.headers."x-request-id"' },
    },
    'mappings/webhook_m365_users.json': {
      ...WEBHOOK,
      identifier: 'off',
      enabled: false,
    },
  }
  await mkdir(join(folder, 'blueprints'))
  await mkdir(join(folder, 'mappings'))
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), JSON.stringify(content))
  }
  return folder
}
