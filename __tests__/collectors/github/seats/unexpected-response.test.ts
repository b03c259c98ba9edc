import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { unexpectedResponse } from '../../../../src/collectors/github/error.ts'
import { seatsSubject } from '../../../../src/collectors/github/seats/collect-seats.ts'

const ORG = seatsSubject({ type: 'organization', name: 'octo-org' }, 'token')

describe('unexpectedResponse', () => {
  const schema = z.object({ seats: z.array(z.object({ id: z.number() })) })

  function issueOf(data: unknown): z.ZodError {
    const { error } = schema.safeParse(data)
    if (error === undefined) throw new Error('It is as expected')
    return error
  }

  it('names the field', () => {
    const error = unexpectedResponse(issueOf({ seats: [{ id: 'x' }] }), ORG)

    expect(error).toMatchObject({
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message:
        'Cannot read Copilot seats of organization "octo-org": the field "seats.0.id" differs from GitHub\'s documentation (Invalid input: expected number, received string). If "github-api-url" is another address, set "github-api-url" to the address of GitHub\'s API. If a proxy answers instead of GitHub, let the runner reach the host of "github-api-url".',
    })
  })

  it('names the answer when it is no object at all', () => {
    const error = unexpectedResponse(issueOf('<html>'), ORG)

    expect(error.message).toContain(
      "the response differs from GitHub's documentation",
    )
  })
})
