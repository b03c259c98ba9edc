// What the action is compared with: a client that reads the whole report and
// then posts its lines as they are, 500 at a time, one request after the other.
import { createHmac } from 'node:crypto'

const LINES_PER_REQUEST = 500
const {
  'INPUT_MS-AUTHORITY-HOST': login,
  'INPUT_MS-TENANT-ID': tenant,
  'INPUT_MS-CLIENT-ID': clientId = '',
  'INPUT_MS-CLIENT-SECRET': clientSecret = '',
  'INPUT_GRAPH-API-URL': graph,
  'INPUT_PORT-WEBHOOK-M365-USERS-URL': webhook = '',
  'INPUT_PORT-WEBHOOK-M365-USERS-SECRET': webhookSecret = '',
} = process.env

const lines = await readLines(await getToken())
for (let at = 0; at < lines.length; at += LINES_PER_REQUEST) {
  await post(JSON.stringify(lines.slice(at, at + LINES_PER_REQUEST)))
}
console.log(`${lines.length} lines`)

async function getToken(): Promise<string> {
  const response = await fetch(`${login}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${graph}/.default`,
    }),
  })
  return Object(await response.json()).access_token
}

async function readLines(token: string): Promise<string[][]> {
  const report = "getMicrosoft365CopilotUsageUserDetail(period='D28')"
  const response = await fetch(`${graph}/v1.0/copilot/reports/${report}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const lines = (await response.text()).trim().split('\r\n')
  return lines.slice(1).map((line) => line.split(','))
}

async function post(body: string): Promise<void> {
  const signature = createHmac('sha256', webhookSecret).update(body)
  const response = await fetch(webhook, {
    method: 'POST',
    headers: { 'x-signature': signature.digest('hex') },
    body,
  })
  if (!response.ok) throw new Error(`Port answered ${response.status}`)
}
