import { describe, expect, it } from '@jest/globals'
import { CancelledError } from '../../src/errors.ts'
import { PortError } from '../../src/port/error.ts'
import { UserDirectory } from '../../src/port/user-directory.ts'
import { FakeLogger } from '../support/fakes/fake-logger.ts'
import { aPage, FakePort } from './entities/verify-harness.ts'

const RELATED = {
  blueprint: { relations: { port_user: { target: '_user', many: false } } },
}

function aDirectory(port: FakePort) {
  const logger = new FakeLogger()
  return { directory: new UserDirectory({ client: port, logger }), logger }
}

describe('UserDirectory', () => {
  it('finds a user by address whatever the case, and reads all of them once', async () => {
    const port = new FakePort(
      [aPage(['Mona@contoso.example'], 'more'), aPage(['ada@contoso.example'])],
      RELATED,
    )
    const { directory } = aDirectory(port)

    const found = await Promise.all([
      directory.find('mona@CONTOSO.example'),
      directory.find('Ada@contoso.example'),
      directory.find('hubot@contoso.example'),
    ])

    expect(found).toEqual([
      'Mona@contoso.example',
      'ada@contoso.example',
      undefined,
    ])
    expect(port.asked.map(({ params }) => params)).toEqual([
      { blueprint: 'm365_copilot_user' },
      { blueprint: '_user' },
      { blueprint: '_user' },
    ])
  })

  it.each([
    ['has none', {}],
    ['leads elsewhere', { port_user: { target: 'employee' } }],
    ['leads to many', { port_user: { target: '_user', many: true } }],
  ])('finds nobody where the relation %s', async (_, relations) => {
    const port = new FakePort([aPage(['mona@contoso.example'])], {
      blueprint: { relations },
    })
    const { directory, logger } = aDirectory(port)

    expect(await directory.find('mona@contoso.example')).toBeUndefined()
    expect(port.searches).toEqual([])
    expect(logger.messages('warning')).toEqual([])
  })

  it('finds nobody, and warns once, when Port does not answer', async () => {
    const down = new PortError('PORT_UNAVAILABLE', 'Port is down.')
    const { directory, logger } = aDirectory(new FakePort([], down))

    await directory.find('mona@contoso.example')
    await directory.find('ada@contoso.example')

    expect(logger.messages('warning')).toEqual([
      "Cannot read Port's users (PORT_UNAVAILABLE). People are sent without a relation to Port's users.",
    ])
  })

  it.each([
    ['the end of the run', new CancelledError()],
    ['a bug', new TypeError('a bug')],
  ])('hides neither %s', async (_, error) => {
    const { directory } = aDirectory(new FakePort([], error))

    await expect(directory.find('mona@contoso.example')).rejects.toBe(error)
  })
})
