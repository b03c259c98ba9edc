import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'

const ORIGIN = 'https://api.contoso.example'
const OTHER = 'https://files.contoso.example'
const GET = {
  method: 'GET',
  url: `${ORIGIN}/report`,
  path: '/report',
  headers: {
    Authorization: 'Bearer abc',
    Cookie: 'a=b',
    'X-Signature': '123',
    accept: 'text/csv',
  },
}
const CREDENTIALS = ['authorization', 'cookie', 'x-signature']

function redirect(status: number, location: string): void {
  nock(ORIGIN).get('/report').reply(status, 'gone there', { location })
}

describe('HttpClient, being redirected', () => {
  it.each([301, 302, 303, 307, 308])(
    'follows %d within the origin with all headers',
    async (status) => {
      redirect(status, '/elsewhere')
      nock(ORIGIN, { reqheaders: { authorization: 'Bearer abc' } })
        .get('/elsewhere')
        .reply(200, 'here')
      const { http } = anHttpClient({})

      const response = await http.send(GET)

      expect(await response.text()).toBe('here')
    },
  )

  it('takes no credential to another origin, where it may go there', async () => {
    redirect(302, `${OTHER}/signed?sig=1`)
    const reqheaders = {
      accept: 'text/csv',
      'user-agent': 'copilot-usage-for-port/1.2.3',
    }
    nock(OTHER, { reqheaders, badheaders: CREDENTIALS })
      .get('/signed?sig=1')
      .reply(200, 'csv')
    const { http } = anHttpClient({})

    const response = await http.open({ ...GET, isRedirectedAnywhere: true })

    expect(await response.text()).toBe('csv')
  })

  it('takes a link with a query to another origin for a secret', async () => {
    const secrets: string[] = []
    redirect(302, `${OTHER}/signed?sig=1`)
    nock(OTHER)
      .get('/signed?sig=1')
      .reply(302, '', { location: '/plain' })
      .get('/plain')
      .reply(302, '', { location: `${ORIGIN}/home` })
    nock(ORIGIN)
      .get('/home')
      .reply(302, '', { location: '/there?a=1' })
      .get('/there?a=1')
      .reply(200)
    const { http } = anHttpClient({
      secrets: { add: (value) => secrets.push(value) },
    })

    await http.send({ ...GET, isRedirectedAnywhere: true })

    expect(secrets).toEqual([`${OTHER}/signed?sig=1`])
  })

  it('does not give the credentials back on the way home', async () => {
    redirect(302, `${OTHER}/hop`)
    nock(OTHER)
      .get('/hop')
      .reply(302, '', { location: `${ORIGIN}/home` })
    nock(ORIGIN, { badheaders: CREDENTIALS }).get('/home').reply(200, 'home')
    const { http } = anHttpClient({})

    const response = await http.send({ ...GET, isRedirectedAnywhere: true })

    expect(await response.text()).toBe('home')
  })

  it.each([
    ['to another host', `${OTHER}/x?sig=s3cret`, 'to files.contoso.example'],
    ['to another port', `${ORIGIN}:8443/x`, 'to api.contoso.example:8443'],
    [
      'to plain http',
      'http://api.contoso.example/x',
      'to http://api.contoso.example',
    ],
    ['nowhere', 'https://', 'to an address that cannot be used'],
    [
      'with a user name',
      'https://mona@api.contoso.example/x',
      'to an address that cannot be used',
    ],
  ])('is not led %s', async (_, location, detail) => {
    redirect(302, location)
    const { http, clock } = anHttpClient({})

    const error = await failureOf(http.send(GET))

    expect(error).toMatchObject({
      kind: 'redirect',
      message: `GET api.contoso.example/report: was redirected to another place, which is not followed (${detail})`,
    })
    expect(clock.sleeps).toEqual([])
  })

  it('leaves https for no place, even where it may go anywhere', async () => {
    redirect(302, 'http://files.contoso.example/x')
    const { http } = anHttpClient({})

    const error = await failureOf(
      http.send({ ...GET, isRedirectedAnywhere: true }),
    )

    expect(error).toMatchObject({
      kind: 'redirect',
      detail: 'to http://files.contoso.example',
    })
  })

  it.each([301, 302, 303, 307, 308])(
    'sends a POST nowhere else on %d',
    async (status) => {
      nock(ORIGIN).post('/report').reply(status, '', { location: '/elsewhere' })
      const { http } = anHttpClient({})

      const error = await failureOf(
        http.send({ ...GET, method: 'POST', body: '{}' }),
      )

      expect(error).toMatchObject({
        kind: 'redirect',
        detail: 'only a GET is redirected',
      })
    },
  )

  it('gives up after five redirects', async () => {
    nock(ORIGIN).get('/report').times(6).reply(302, '', { location: '/report' })
    const { http } = anHttpClient({})

    const error = await failureOf(http.send(GET))

    expect(error).toMatchObject({
      kind: 'redirect',
      detail: 'too many redirects',
    })
  })

  it('hands over a redirect that says not where to', async () => {
    nock(ORIGIN).get('/report').reply(304)
    const { http } = anHttpClient({})

    const response = await http.send(GET)

    expect(response.status).toBe(304)
  })
})
