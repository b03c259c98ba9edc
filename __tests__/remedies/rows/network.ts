import type { Row } from '../row.ts'
import { blocked, fails, useLookUp } from './spoil.ts'

const SEATS = { datasets: 'github-seats' }
const M365 = { datasets: 'm365-summary' }
const LIMIT = {
  kind: 'status',
  status: 429,
  headers: { 'retry-after': '7200' },
} as const
const DOWN = { kind: 'status', status: 502, body: '' } as const

/** What the runner cannot reach, and services that are down or busy. */
export const NETWORK_ROWS: readonly Row[] = [
  {
    title: 'a firewall blocks GitHub',
    code: 'GITHUB_UNAVAILABLE',
    inputs: SEATS,
    spoil: blocked('github'),
  },
  {
    title: 'a proxy answers instead of GitHub',
    code: 'GITHUB_UNEXPECTED_RESPONSE',
    inputs: SEATS,
    spoil: blocked('github', 'wrong-type'),
  },
  {
    title: 'GitHub is down',
    code: 'GITHUB_UNAVAILABLE',
    inputs: SEATS,
    spoil: fails('github', 'time', DOWN),
  },
  {
    title: 'GitHub asks for a longer wait than the run may take',
    code: 'GITHUB_RATE_LIMITED',
    inputs: SEATS,
    spoil: fails('github', 'time', LIMIT),
  },
  {
    title: 'a firewall blocks the downloads of GitHub',
    code: 'GITHUB_UNAVAILABLE',
    inputs: { datasets: 'github-usage' },
    spoil: blocked('downloads'),
  },
  {
    title: 'the downloads of GitHub are cut off',
    code: 'GITHUB_REPORT_UNREADABLE',
    inputs: { datasets: 'github-usage' },
    spoil: fails('downloads', 'time', { kind: 'malformed' }),
  },
  {
    title: 'the organization is on another host of GitHub',
    code: 'GITHUB_NOT_FOUND',
    inputs: SEATS,
    spoil: ({ inputs, emulators }) => {
      inputs['github-api-url'] = emulators.urls.login
    },
  },
  {
    title: 'a firewall blocks Entra',
    code: 'ENTRA_UNAVAILABLE',
    inputs: M365,
    spoil: blocked('entra'),
  },
  {
    title: 'Entra is down',
    code: 'ENTRA_UNAVAILABLE',
    inputs: M365,
    spoil: fails('entra', 'time', DOWN),
  },
  {
    title: 'a firewall blocks Graph',
    code: 'GRAPH_UNAVAILABLE',
    inputs: M365,
    spoil: blocked('graph'),
  },
  {
    title: 'Graph is down',
    code: 'GRAPH_UNAVAILABLE',
    inputs: M365,
    spoil: fails('graph', 'time', DOWN),
  },
  {
    title: 'Graph asks for a longer wait than the run may take',
    code: 'GRAPH_RATE_LIMITED',
    inputs: M365,
    spoil: fails('graph', 'time', LIMIT),
  },
  {
    title: 'a firewall blocks the downloads of Graph',
    code: 'GRAPH_UNAVAILABLE',
    inputs: M365,
    world: { company: { m365: { users: 2, licences: 3, answer: 'redirect' } } },
    spoil: blocked('downloads'),
  },
  {
    title: "a firewall blocks Port's API",
    code: 'PORT_UNAVAILABLE',
    inputs: SEATS,
    spoil: (world) => {
      useLookUp(world)
      blocked('port-api')(world)
    },
  },
  {
    title: "a firewall blocks Port's webhooks",
    code: 'PORT_UNAVAILABLE',
    inputs: SEATS,
    spoil: blocked('port-ingest'),
  },
  {
    title: "Port's webhooks are down",
    code: 'PORT_UNAVAILABLE',
    inputs: SEATS,
    spoil: fails('port-ingest', 'time', DOWN),
  },
  {
    title: 'Port asks for a longer wait than the run may take',
    code: 'PORT_RATE_LIMITED',
    inputs: SEATS,
    spoil: fails('port-ingest', 'time', LIMIT),
  },
  {
    title: "a proxy answers instead of Port's webhooks",
    code: 'PORT_WEBHOOK_REFUSED',
    inputs: SEATS,
    spoil: blocked('port-ingest', 'wrong-type'),
  },
]
