import process from 'node:process'
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import nock from 'nock'
import * as actions from '../../src/host/actions.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { anHttpClient } from '../support/fakes/fake-http-client.ts'

const VARIABLES = { ...process.env }
let stdout = ''

beforeEach(() => {
  stdout = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
})

afterEach(() => {
  jest.restoreAllMocks()
  process.exitCode = undefined
  for (const name of Object.keys(process.env)) {
    if (!(name in VARIABLES)) delete process.env[name]
  }
  Object.assign(process.env, VARIABLES)
})

describe('readInputs', () => {
  it('reads inputs as the runner hands them over, empty when missing', () => {
    process.env['INPUT_GITHUB-ORG'] = '  octo-org\nhubot-org \n'
    process.env.INPUT_MODE = 'ingest'

    const inputs = actions.readInputs(['github-org', 'mode', 'since'])

    expect(inputs).toEqual({
      'github-org': 'octo-org\nhubot-org',
      mode: 'ingest',
      since: '',
    })
  })
})

describe('actionsSecrets', () => {
  it('masks every line of a value, and no empty one', () => {
    actions.actionsSecrets.add('-----BEGIN KEY-----\r\n  abc\n\n \ndef\n')
    actions.actionsSecrets.add('')

    expect(stdout).toBe(
      '::add-mask::-----BEGIN KEY-----\n::add-mask::abc\n::add-mask::def\n',
    )
  })
})

describe('actionsLogger', () => {
  it('writes groups, debug lines and annotations as workflow commands', () => {
    const logger = actions.actionsLogger()
    const group = logger.group('GitHub Copilot')
    group.debug('d')
    group.info('i')
    group.warning('50%\nand more')
    group.end()

    expect(stdout).toBe(
      [
        '::group::GitHub Copilot',
        '::debug::d',
        'i',
        '::warning::50%25%0Aand more',
        '::endgroup::',
        '',
      ].join('\n'),
    )
  })
})

describe('writeOutputs', () => {
  it('adds every output to the file of the runner', () => {
    using folder = new FakeFolder()
    folder.write('output', '')
    process.env.GITHUB_OUTPUT = `${folder.path}/output`

    actions.writeOutputs({ result: 'success', counts: '{"a":\n1}' })

    expect(folder.read('output')).toMatch(
      /^result<<(\S+)\nsuccess\n\1\ncounts<<(\S+)\n\{"a":\n1\}\n\2\n$/,
    )
  })
})

describe('an output file that cannot be written', () => {
  it.each(['missing', 'folder'])('is one warning: %s', (kind) => {
    using folder = new FakeFolder()
    process.env.GITHUB_OUTPUT =
      kind === 'folder' ? folder.path : `${folder.path}/none`

    actions.writeOutputs({ result: 'success', counts: '{}' })

    expect(stdout).toMatch(
      /^::warning::Cannot write the outputs of the step to GITHUB_OUTPUT: [^\n]+\n$/,
    )
  })

  it('is one warning for the page of the job, too', () => {
    using folder = new FakeFolder()
    process.env.GITHUB_STEP_SUMMARY = folder.path

    actions.writeSummary('# After')

    expect(stdout).toMatch(
      /^::warning::Cannot write the job summary to GITHUB_STEP_SUMMARY: [^\n]+\n$/,
    )
  })
})

describe('writeSummary', () => {
  it('adds to the summary of the step', () => {
    using folder = new FakeFolder()
    folder.write('summary.md', 'before\n')
    process.env.GITHUB_STEP_SUMMARY = `${folder.path}/summary.md`

    actions.writeSummary('# After')

    expect(folder.read('summary.md')).toBe('before\n# After\n')
  })

  it('writes nothing where there is no summary', () => {
    delete process.env.GITHUB_STEP_SUMMARY

    actions.writeSummary('# After')

    expect(stdout).toBe('')
  })
})

describe('fail', () => {
  it('fails the step with an annotation for each cause', () => {
    actions.fail([
      {
        title: 'github-seats',
        message: 'Cannot read seats.\nCheck the token.',
      },
      { title: 'm365-users: names', message: 'Names are concealed.' },
    ])

    expect(stdout).toBe(
      [
        '::error title=github-seats::Cannot read seats.%0ACheck the token.\n',
        '::error title=m365-users%3A names::Names are concealed.\n',
      ].join(''),
    )
    expect(process.exitCode).toBe(1)
  })
})

describe('getOidcToken', () => {
  it('asks the runner for a token for the audience', async () => {
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL =
      'https://oidc.contoso.example/token?v=1'
    process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'request-token'
    nock('https://oidc.contoso.example', {
      reqheaders: { authorization: 'Bearer request-token' },
    })
      .get('/token')
      .query({ v: '1', audience: 'api://AzureADTokenExchange' })
      .reply(200, { value: 'the.oidc.token' })

    const { http } = anHttpClient({})
    const token = await actions.getOidcToken('api://AzureADTokenExchange', http)

    expect(token).toBe('the.oidc.token')
  })

  it('says which permission is missing when there is no such service', async () => {
    delete process.env.ACTIONS_ID_TOKEN_REQUEST_URL
    const { http } = anHttpClient({})

    await expect(actions.getOidcToken('api://x', http)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message:
        'GitHub issued no OIDC token to this job. Give the job the permission "id-token: write".',
    })
  })
})

describe('ruleContext', () => {
  it('gives the UTC day and the temporary folder of the runner', () => {
    process.env.RUNNER_TEMP = '/tmp/runner'
    const before = new Date().toISOString().slice(0, 10)

    const { today, baseDir } = actions.ruleContext()

    const after = new Date().toISOString().slice(0, 10)
    expect([before, after]).toContain(today)
    expect(baseDir).toBe('/tmp/runner')
  })

  it('takes the current folder where the runner names none', () => {
    process.env.RUNNER_TEMP = ''

    expect(actions.ruleContext().baseDir).toBe(process.cwd())
  })
})

describe('runId', () => {
  it('names the workflow run and its attempt', () => {
    process.env.GITHUB_RUN_ID = '1234567890'
    process.env.GITHUB_RUN_ATTEMPT = '2'

    expect(actions.runId()).toBe('1234567890-2')
  })

  it('takes the first attempt where none is named', () => {
    process.env.GITHUB_RUN_ID = '1234567890'
    delete process.env.GITHUB_RUN_ATTEMPT

    expect(actions.runId()).toBe('1234567890-1')
  })

  it('makes up a name outside of a workflow, each time another', () => {
    delete process.env.GITHUB_RUN_ID

    const names = [actions.runId(), actions.runId()]

    expect(new Set(names).size).toBe(2)
    expect(names[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})
