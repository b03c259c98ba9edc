import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { call, startAccount } from './caller.ts'

const RULE = {
  identifier: 'fair',
  title: 'Fair',
  level: 'Medium',
  query: {
    combinator: 'and',
    conditions: [{ property: 'score', operator: '>=', value: 40 }],
  },
}
const SCORECARD = {
  identifier: 'fit',
  title: 'Fit',
  levels: [
    { title: 'Low', color: 'red' },
    { title: 'Medium', color: 'yellow' },
  ],
  rules: [RULE],
}
const LINE = '/blueprints/member/scorecards'

let emulators: Emulators

describe('scorecards of the emulated Port', () => {
  beforeEach(async () => {
    emulators = await startAccount()
  })

  afterEach(() => emulators.close())

  function post(document: object) {
    return call(emulators, `POST ${LINE}`, document)
  }

  it('creates, lists and replaces one', async () => {
    const created = await post(SCORECARD)
    const put = await call(emulators, `PUT ${LINE}/fit`, {
      ...SCORECARD,
      title: 'Fitness',
    })
    const list = await call(emulators, `GET ${LINE}`)

    expect(created.status).toBe(201)
    expect(put.status).toBe(200)
    expect(list.body.scorecards).toMatchObject([{ title: 'Fitness' }])
  })

  it('refuses a rule for the first level or for none', async () => {
    const first = { ...RULE, level: 'Low' }
    const none = { ...RULE, level: 'High' }

    for (const rule of [first, none]) {
      const { status, body } = await post({ ...SCORECARD, rules: [rule] })
      expect(status).toBe(422)
      expect(body.message).toBe(
        'a rule needs a level of the scorecard that is not the first',
      )
    }
  })

  it('refuses a property or a blueprint that is not there', async () => {
    const conditions = [{ property: 'size', operator: '>=', value: 1 }]
    const query = { combinator: 'and', conditions }

    const property = await post({ ...SCORECARD, rules: [{ ...RULE, query }] })
    const blueprint = await call(
      emulators,
      'POST /blueprints/area/scorecards',
      SCORECARD,
    )

    expect(property.body.message).toBe('blueprint "member" has no "size"')
    expect(blueprint.status).toBe(404)
  })

  it('replaces none that is not there', async () => {
    const { status } = await call(emulators, `PUT ${LINE}/fit`, SCORECARD)

    expect(status).toBe(404)
  })
})
