import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { CLIENT, failureOf, fixture, LOGIN, TENANT } from '../harness.ts'

import { answerOnce, aSource } from './token-harness.ts'

describe('EntraTokenSource that Entra does not serve', () => {
  it('explains a wrong secret', async () => {
    answerOnce(fixture('token_invalid_client.json'), { status: 401 })

    expect(await failureOf(aSource().source.token())).toMatchObject({
      code: 'ENTRA_REFUSED',
      message: `Cannot get a token from Entra for app "${CLIENT}" in tenant "${TENANT}": it answered 401 (AADSTS7000215, invalid_client), trace id 00000000-0000-0000-0000-000000000001. The client secret is wrong. Set "ms-client-secret" to the value of the secret in the app registration, not its ID.`,
    })
  })

  it.each([
    [7000222, 'The client secret has expired.'],
    [700016, 'The tenant does not know the app.'],
    [7000112, 'The app is disabled in this tenant.'],
    [7000229, 'The app has no service principal in this tenant.'],
    [90002, 'Entra does not know the tenant.'],
    [7002138, 'only in upper and lower case'],
    [700024, 'The assertion is not valid at this time.'],
    [
      50005,
      'Conditional access blocks the app from the network of the runner.',
    ],
    [
      53003,
      'Conditional access blocks the app from the network of the runner.',
    ],
    [
      12345,
      'Report the code to an administrator of the tenant. The codes are explained at https://learn.microsoft.com',
    ],
  ])('has a sentence for AADSTS%s', async (code, sentence) => {
    const description = `AADSTS${code}: hush. Trace ID: 1`
    answerOnce(
      JSON.stringify({
        error: 'invalid_grant',
        error_description: description,
      }),
      { status: 400 },
    )

    const error = await failureOf(aSource().source.token())

    expect(error).toMatchObject({
      code: 'ENTRA_REFUSED',
      message: expect.stringContaining(sentence),
    })
    expect(error).not.toHaveProperty('message', expect.stringContaining('hush'))
  })

  it('repeats nothing of an answer but words of the protocol', async () => {
    const somebody = 'mona@contoso.example'
    answerOnce(
      JSON.stringify({
        error: `no_${somebody}`,
        error_codes: [50020],
        trace_id: somebody,
      }),
      { status: 400 },
    )

    expect(await failureOf(aSource().source.token())).toMatchObject({
      code: 'ENTRA_REFUSED',
      message: `Cannot get a token from Entra for app "${CLIENT}" in tenant "${TENANT}": it answered 400 (AADSTS50020). Report the code to an administrator of the tenant. The codes are explained at https://learn.microsoft.com/entra/identity-platform/reference-error-codes.`,
    })
  })

  it('gives up on an Entra that stays unavailable', async () => {
    nock(LOGIN).post(/token/).times(5).reply(503, 'no')

    expect(await failureOf(aSource().source.token())).toMatchObject({
      code: 'ENTRA_UNAVAILABLE',
      message:
        'Cannot get a token from Entra: it answered 503 without a token. Run the workflow again later.',
    })
  })

  it('tells of a network that fails', async () => {
    nock(LOGIN).post(/token/).times(5).replyWithError('reset')

    expect(await failureOf(aSource().source.token())).toMatchObject({
      code: 'ENTRA_UNAVAILABLE',
      message: expect.stringContaining(
        'POST login.microsoftonline.com/{tenant}/oauth2/v2.0/token: no complete answer',
      ),
    })
  })

  it('does not take a web page for a token', async () => {
    nock(LOGIN).post(/token/).reply(200, '<html>Sign in</html>')

    expect(await failureOf(aSource().source.token())).toHaveProperty(
      'code',
      'ENTRA_UNAVAILABLE',
    )
  })

  it('does not take an answer without a token', async () => {
    nock(LOGIN).post(/token/).reply(200, { token_type: 'Bearer' })

    expect(await failureOf(aSource().source.token())).toHaveProperty(
      'code',
      'ENTRA_REFUSED',
    )
  })
})
