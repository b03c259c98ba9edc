// Who refused a report: Graph, or the host of a download link. In which version.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { choosePeriods } from '../../../src/collectors/m365/reports/report-reader.ts'
import {
  aReportReader,
  broken,
  csv,
  failureOf,
  fixture,
  json,
  type Script,
  ScriptedServer,
} from './harness.ts'

const USERS = 'getMicrosoft365CopilotUsageUserDetail'
const HOST = 'https://reports.example'

function redirect(path: string): () => Response {
  return () => Response.redirect(`${HOST}${path}`, 302)
}

function open(script: Script) {
  const server = new ScriptedServer(script)
  const reader = aReportReader(server)
  return { server, opening: reader.open('users', choosePeriods('D28')) }
}

const REFUSED = (status: number) => () =>
  new Response('BlobNotFound', { status })
const WHOLE = () => csv(fixture('user_detail_v2.csv'))

describe('a download host', () => {
  it.each([400, 403, 404, 410])(
    'that answers %i once gets a new link, and version v2 stays',
    async (status) => {
      const { server, opening } = open({
        '/data/one': [REFUSED(status)],
        '/data/two': [WHOLE],
        [USERS]: [redirect('/data/one'), redirect('/data/two')],
      })

      expect(await opening).toMatchObject({
        version: 'v2',
        period: 'D28',
        warnings: [],
      })
      const v2 = `/v1.0/copilot/reports/${USERS}(period='D28',version='v2')`
      expect(server.urls.map((url) => new URL(url).pathname)).toEqual([
        v2,
        '/data/one',
        v2,
        '/data/two',
      ])
    },
  )

  it.each([400, 403, 404])(
    'that answers %i each time is named, and nothing else is blamed',
    async (status) => {
      const { server, opening } = open({
        '/data/one': [REFUSED(status)],
        [USERS]: [redirect('/data/one?sig=hush')],
      })

      expect(await failureOf(opening)).toMatchObject({
        code: 'GRAPH_UNAVAILABLE',
        message: `Cannot read the Copilot user report: GET graph.contoso.example/v1.0/copilot/reports/${USERS}(period='D28',version='v2'): redirected to reports.example: answered ${status}. The download host reports.example refused the report, also with a new link from Graph. Run the workflow again later. If a proxy or firewall blocks the runner, let the runner reach reports.example.`,
      })
      const v2 = `/copilot/reports/${USERS}(period='D28',version='v2')`
      expect(server.graphPaths).toEqual([v2, v2, v2, v2])
    },
  )

  it('is named when its connection breaks', async () => {
    const { opening } = open({
      '/data/one': [() => broken('Report')],
      [USERS]: [redirect('/data/one')],
    })

    expect(await failureOf(opening)).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message: expect.stringContaining(
        'redirected to reports.example: no complete answer',
      ),
    })
  })
})

const refusalsSchema = z.object({
  v2: z.object({ status: z.number(), body: z.unknown() }),
  v1: z.object({ status: z.number(), body: z.unknown() }),
})

describe('two refusals', () => {
  const file = '../../fixtures/cases/17-v2-without-data-v1-refused.json'
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  const { v1, v2 } = refusalsSchema.parse(JSON.parse(text))
  const answerV1 = () => json(JSON.stringify(v1.body), v1.status)
  const answerV2 = () => json(JSON.stringify(v2.body), v2.status)

  it('17: no data is no report, and both refusals are told', async () => {
    const { opening } = open({
      "version='v2'": [answerV2],
      "version='v1'": [answerV1],
    })

    expect(await failureOf(opening)).toMatchObject({
      code: 'GRAPH_NO_REPORT',
      message: `Cannot read the Copilot user report: GET graph.contoso.example/v1.0/copilot/reports/${USERS}(period='D28',version='v2'): answered 404 (UnknownError). The tenant has no Copilot data yet, or its cloud does not offer these reports. Version v1 failed too: GET graph.contoso.example/v1.0/copilot/reports/${USERS}(period='D30',version='v1'): answered 400 (BadRequest: The report period value 'RL30' is not supported. Use 'RL28' instead.). Assign Copilot licenses in the tenant. Microsoft fills the reports up to 72 hours after the first license is assigned. If the tenant is in a national cloud, set "ingest-m365" to false.`,
    })
  })

  it('are told the other way round, too', async () => {
    const { opening } = open({
      "version='v2'": [answerV1],
      "version='v1'": [answerV2],
    })

    expect(await failureOf(opening)).toMatchObject({
      code: 'GRAPH_NO_REPORT',
      message: expect.stringMatching(
        /version='v1'\): answered 404 .* Version v2 failed too: .*answered 400 \(BadRequest/,
      ),
    })
  })

  it('keep the second one when it is about something else', async () => {
    const { opening } = open({
      "version='v2'": [() => json('{}', 400)],
      "version='v1'": [() => csv('<html></html>')],
    })

    expect(await failureOf(opening)).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringMatching(
        /a web page, not a report\. Version v2 failed too: .*answered 400\. If "graph-api-url" is not the address of Microsoft Graph, /,
      ),
    })
  })
})
