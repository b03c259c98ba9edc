import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import { checkDrift } from '../../../src/port/check/drift.ts'
import { actionsOf, closePort, rowOf, startPort, WANTED } from './account.ts'

const BLUEPRINT = 'github_copilot_team'
const WEBHOOK = 'gh-copilot-seats-webhook'
const OURS = JSON.parse(
  readFileSync(`configs/blueprints/${BLUEPRINT}.json`, 'utf8'),
)
const { port_team: TO_PORT, github_team: TO_GITHUB } = OURS.relations
const GITHUB_TEAMS = {
  identifier: 'githubTeam',
  title: 'GitHub team',
  schema: { properties: { slug: { type: 'string' } }, required: [] },
}

type Started = Awaited<ReturnType<typeof startPort>>

function relationsIn({ port }: Started) {
  return port.catalog.blueprints.get(BLUEPRINT)?.document.relations
}

/** The relations that the mappings of teams set, one after the other. */
function mappedIn({ port }: Started): string[][] {
  const mappings = port.webhook(WEBHOOK)?.document.mappings
  return [mappings]
    .flat()
    .map(Object)
    .filter(({ blueprint }) => blueprint === BLUEPRINT)
    .map(({ entity }) => Object.keys(entity.relations))
}

async function check({ client }: Started) {
  const datasets = ['github-teams'] as const
  const findings = await checkDrift({ client, wanted: WANTED, datasets })
  return findings.filter(({ status }) => status !== 'ok')
}

describe('setup of the relations of teams', () => {
  afterEach(closePort)

  it('adds both where both targets exist, each with its own mapping', async () => {
    const account = await startPort({ blueprints: [GITHUB_TEAMS] })

    const report = await account.run()

    expect(rowOf(report, BLUEPRINT)).toMatchObject({ action: 'create' })
    expect(relationsIn(account)).toEqual({
      port_team: TO_PORT,
      github_team: TO_GITHUB,
    })
    expect(mappedIn(account)).toEqual([[], ['port_team'], ['github_team']])
    expect(actionsOf(await account.run())).toEqual({})
    expect(await check(account)).toEqual([])
  })

  it("leaves out GitHub's teams without a word where Port has none", async () => {
    const account = await startPort()

    const report = await account.run()

    expect(report.result).toBe('success')
    expect(rowOf(report, BLUEPRINT)).not.toHaveProperty('note')
    expect(relationsIn(account)).toEqual({ port_team: TO_PORT })
    expect(mappedIn(account)).toEqual([[], ['port_team']])
    expect(actionsOf(await account.run())).toEqual({})
    expect(await check(account)).toEqual([])
  })

  it("adds GitHub's teams once Port has them", async () => {
    const account = await startPort()
    await account.run()
    await account.client.post('/v1/blueprints', {}, GITHUB_TEAMS)

    const report = await account.run()

    expect(rowOf(report, BLUEPRINT)?.changes).toEqual([
      'relations.github_team added',
    ])
    expect(mappedIn(account)).toEqual([[], ['port_team'], ['github_team']])
  })

  it('leaves a relation of the same name alone, and adds the other', async () => {
    const theirs = { target: 'githubTeam', required: false, many: true }
    const relations = { github_team: theirs }
    const blueprints = [GITHUB_TEAMS, { ...OURS, relations }]
    const account = await startPort({ blueprints })

    const report = await account.run()

    expect(rowOf(report, BLUEPRINT)).toMatchObject({
      action: 'update',
      changes: ['relations.port_team added'],
      note: 'The relation "github_team" is left out: a relation with this name points to many of blueprint "githubTeam". To use ours, rename that relation in Port, and run "mode: setup" again.',
    })
    expect(relationsIn(account)).toEqual({
      github_team: theirs,
      port_team: TO_PORT,
    })
    expect(mappedIn(account)).toEqual([[], ['port_team']])
  })

  it('keeps the relation to users if the blueprint of teams stays', async () => {
    const properties = { ...OURS.schema.properties, slug: { type: 'number' } }
    const schema = { ...OURS.schema, properties }
    const account = await startPort({
      blueprints: [{ ...OURS, schema, relations: {} }],
    })

    const report = await account.run()

    expect(rowOf(report, BLUEPRINT)?.action).toBe('refused')
    expect(mappedIn(account)).toEqual([[]])
    const people = account.port.catalog.blueprints.get('m365_copilot_user')
    expect(people?.document.relations).toHaveProperty('port_user')
  })
})
