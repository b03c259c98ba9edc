// Text of Port's account or answers that ends up in messages.
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { BufferedResponse } from '../../src/http/buffered-response.ts'
import type { JsonObject } from '../../src/port/document.ts'
import { toPortError } from '../../src/port/error.ts'
import { readAnswer, toRefusal } from '../../src/port/response.ts'
import { diff } from '../../src/port/setup/merge/diff.ts'
import type { Merged } from '../../src/port/setup/merge/merge.ts'
import { mergeBlueprint } from '../../src/port/setup/merge/merge-blueprint.ts'
import { mergeWebhook } from '../../src/port/setup/merge/merge-webhook.ts'

const SECRET = 'ghp_abcdefghij0123456789'
/** Names a person, shows a credential, and would begin a line of its own. */
const MARK = `mona@contoso.example ${SECRET}\n::set-output name=a::b`
const UNSAFE = /mona@|ghp_|\n/

function failureTextOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return String(error)
  }
  throw new Error('It did not fail')
}

function refusalWith(body: unknown, traceId: string): string {
  const request = { method: 'GET', url: 'https://api.port.example/v1/pages' }
  const headers = new Headers({ 'x-trace-id': traceId })
  const bytes = new Uint8Array(Buffer.from(JSON.stringify(body)))
  const response = new BufferedResponse({ status: 422, headers }, [bytes])
  const error = toRefusal({ ...request, path: '/v1/pages' }, response)
  return String(toPortError(error, 'client'))
}

function reasonOf(merged: Merged): string {
  return 'reasonToLeave' in merged ? merged.reasonToLeave : ''
}

function blueprintWith(more: JsonObject): JsonObject {
  return { schema: { properties: {}, required: [] }, relations: {}, ...more }
}

describe('text of Port', () => {
  it.each([
    ['message', () => refusalWith({ message: MARK }, 'abc')],
    ['error', () => refusalWith({ error: MARK }, 'abc')],
    ['trace ID', () => refusalWith({}, MARK.replace('\n', ' '))],
    [
      'answer',
      () =>
        failureTextOf(() =>
          readAnswer(
            z.record(z.string(), z.number()),
            { [MARK]: MARK },
            'a page',
          ),
        ),
    ],
    ['value', () => diff({ title: MARK }, { title: 'ours' }).join()],
    ['key', () => diff({ [MARK]: 1 }, {}).join()],
    ['list of a key', () => diff({ [MARK]: [1] }, { [MARK]: [2] }).join()],
    [
      'type',
      () =>
        reasonOf(
          mergeBlueprint(
            blueprintWith({ schema: { properties: { a: { type: MARK } } } }),
            blueprintWith({
              schema: { properties: { a: { type: 'string' } } },
            }),
          ),
        ),
    ],
    [
      'target',
      () =>
        reasonOf(
          mergeBlueprint(
            blueprintWith({ relations: { a: { target: MARK } } }),
            blueprintWith({ relations: { a: { target: 'b' } } }),
          ),
        ),
    ],
    [
      'signature prefix',
      () => reasonOf(mergeWebhook({ security: { signaturePrefix: MARK } }, {})),
    ],
  ])('is redacted: %s', (_, textOf) => {
    const text = textOf()

    expect(text).toContain('…')
    expect(text).not.toMatch(UNSAFE)
  })

  it.each([
    [
      'required property',
      blueprintWith({ schema: { properties: {}, required: [MARK] } }),
    ],
    [
      'required relation',
      blueprintWith({ relations: { [MARK]: { required: true } } }),
    ],
  ])('is redacted: %s', (_, theirs) => {
    const merged = mergeBlueprint(theirs, blueprintWith({}))
    const text = 'removals' in merged ? merged.removals.join() : ''

    expect(text).toContain('…')
    expect(text).not.toMatch(UNSAFE)
  })
})
