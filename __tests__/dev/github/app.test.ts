import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { signJwt } from '../../../dev/emulators/credentials/jwt.ts'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { fetchGithub, startTrusted } from '../trusted-emulators.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
})
const githubApp = {
  id: '42',
  publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  installedOn: ['octo-org'],
}
const orgs = [
  { login: 'octo-org', seats: 2 },
  { login: 'octo-labs', seats: 2 },
]

let emulators: Emulators

function appToken(lifetimeSeconds = 300): string {
  const now = Math.floor(Date.now() / 1_000)
  const claims = { iss: '42', iat: now - 30, exp: now + lifetimeSeconds }
  return signJwt(claims, privateKey)
}

async function mint(): Promise<string> {
  const path = '/orgs/octo-org/installation'
  const found = await (await fetchGithub(emulators, path, appToken())).json()
  const minted = await fetch(
    `${emulators.urls.github}/app/installations/${found.id}/access_tokens`,
    { method: 'POST', headers: { authorization: `Bearer ${appToken()}` } },
  )
  expect(minted.status).toBe(201)
  return (await minted.json()).token
}

describe('GitHub Apps of the emulated GitHub', () => {
  afterEach(() => emulators.close())

  it('mints a token that reads its own organization only', async () => {
    emulators = await startTrusted({ orgs }, { secrets: { githubApp } })

    const token = await mint()
    const statusOf = async (org: string) => {
      const path = `/orgs/${org}/copilot/billing/seats`
      return (await fetchGithub(emulators, path, token)).status
    }

    expect(await statusOf('octo-org')).toBe(200)
    expect(await statusOf('octo-labs')).toBe(404)
  })

  it('is not found where it is not installed', async () => {
    emulators = await startTrusted({ orgs }, { secrets: { githubApp } })

    const path = '/orgs/octo-labs/installation'
    const response = await fetchGithub(emulators, path, appToken())

    expect(response.status).toBe(404)
  })

  it('refuses a JWT that another key signed', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
    emulators = await startTrusted({ orgs }, { secrets: { githubApp } })

    const now = Math.floor(Date.now() / 1_000)
    const claims = { iss: '42', iat: now, exp: now + 60 }
    const token = signJwt(claims, other.privateKey)
    const response = await fetchGithub(emulators, '/app', token)

    expect(response.status).toBe(401)
  })

  it('refuses a JWT that lives longer than ten minutes', async () => {
    emulators = await startTrusted({ orgs }, { secrets: { githubApp } })

    const response = await fetchGithub(emulators, '/app', appToken(1_200))

    expect(response.status).toBe(401)
    expect(await response.text()).toContain('Expiration time')
  })
})
