import { describe, expect, it } from '@jest/globals'
import { redact } from '../../src/runtime/redact.ts'

describe('redact', () => {
  it.each([
    ['Not Found', 'Not Found'],
    ['two\r\n  lines\tof words', 'two lines of words'],
    [
      'API rate limit exceeded for user ID 583231. Please wait',
      'API rate limit exceeded for user ID …. Please wait',
    ],
    ['No access for mona.lisa@contoso.example.', 'No access for ….'],
    ["User 'mona_contoso.example#EXT#@x.example'", "User '…'"],
    [`${'a'.repeat(9)}@`.repeat(3), '…@aaaaaaaaa@'],
    ['No access for anna@contoso.', 'No access for ….'],
    ['anna@a and anna%40localhost', '… and …'],
    ['<anna@10.1.2.3>, anna@[fe80::1]', '<…>, …'],
    ['anna@163.com', '…'],
    ['Zoë is zoë@contoso.example', 'Zoë is …'],
    ['token ghp_0123456789abcdefABCDEF refused', 'token … refused'],
    ['github_pat_11AAAAAAA0_abcdefgh', '…'],
    [
      'classic token: "manage_billing:copilot", password: "billing:copilot-2026"',
      'classic token: "manage_billing:copilot", password: "…"',
    ],
    ['bearer eyJhbGciOi.eyJzdWIiOiJt.c2ln-_', 'bearer …'],
    [
      'see https://storage.contoso.example/a?sig=abc&se=1 for it',
      'see https://storage.contoso.example/a?… for it',
    ],
    ['No user adele.vance%40contoso.example', 'No user …'],
    [
      'GET https://graph.contoso.example/users/adele%2540contoso.example/x',
      'GET https://graph.contoso.example/users/…/x',
    ],
    ['{"user":"adele\\u0040contoso.example"}', '{"user":"…"}'],
    ['adele&#64;contoso.example or adele&#x40;contoso.example', '… or …'],
    ['adele＠contoso.example', '…'],
    ['adele\u200b@con\u00adtoso.example', '…'],
    ['A\u0308dele@mu\u0308nchen.example', '…'],
    ['a~dele!vance@contoso.example', '…'],
    ['adele@contoso.xn--p1ai is there', '… is there'],
    ['ghp_0123456789\u200babcdefABCDEF', '…'],
    ['{"user_id": 583231, "userId":"583231"}', '{"user_id": …, "userId":"…"}'],
    ['user id=583231 and User-Id "583231"', 'user id=… and User-Id "…"'],
    [
      '"https:\\/\\/storage.contoso.example\\/a?sig=abc"',
      '"https://storage.contoso.example/a?…"',
    ],
    ['no sig=aB%2Fc&se=1 there', 'no sig=…&se=1 there'],
    ['https%3A%2F%2Fx.example%2Fa%3Fsig%3Dabc', 'https://x.example/a?…'],
    ['adele%2Evance\\\\u0040contoso.example', '…'],
    ['adele&commat;contoso&period;example', '…'],
    ['&#97;&#x64;ele&amp;#64;contoso.example', '…'],
    [
      'a%20b https://x.example/a?b=%20c%22d%3Ce&f=g',
      'a%20b https://x.example/a?…',
    ],
    ['gh%70_0123456789abcdefABCDEF', '…'],
    ['gh%26%23x70%3B_0123456789abcdefABCDEF', '…'],
    ['{"user":"adele%5Cu0040contoso.example"}', '{"user":"…"}'],
    ['https://x.example/a?b=1\\u0026sig=abc', 'https://x.example/a?…'],
    [
      'X-Amz-Signature=abc&X-Amz-Credential=d/e',
      'X-Amz-Signature=…&X-Amz-Credential=…',
    ],
    [
      'secret abc8Q~0123456789012345678901234567890 is wrong',
      'secret … is wrong',
    ],
    ['refused 0.AXoAabcdefghijk-lm, retry', 'refused …, retry'],
    ['Authorization: Bearer abcdefghijklmnop', 'Authorization: Bearer …'],
    ['basic bW9uYTpodW50ZXIyaHVudGVy;', 'basic …;'],
    ['{"port_secret": "abcdefghijklmnop"}', '{"port_secret": "…"}'],
    ['AccountKey=abcdefghijklm/op==', 'AccountKey=…'],
    ['a Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZm_~ b', 'a … b'],
    ['api key: abcdefghijklmnop', 'api key: …'],
    ['x -----BEGIN RSA PRIVATE KEY----- MII+/= -----END', 'x …'],
  ])('of "%s" shows no person and no credential', (said, shown) => {
    expect(redact(said)).toBe(shown)
  })

  it.each([
    'Entity "octo-org@2026-11-24" is not there',
    'enterprise:octo-corp/0123456789abcdef0123456789abcdef@2026-11-24',
    'request-id e48ccf64-1482-44f5-a82a-0cb97d937b67',
    'See https://docs.github.com/rest/copilot',
    'The token type and basic authentication are not supported',
    "segment 'getMicrosoft365CopilotUserCountSummary' not found",
    'Unrecognized key: "totals_by_language_feature_2"',
    '0123456789ABCDEF0123456789abcdef0123456789',
    'm365_copilot_user_with_a_long_identifier_1 @odata.nextLink',
  ])('leaves "%s" as it is', (said) => {
    expect(redact(said)).toBe(said)
  })

  it('cuts what is long', () => {
    expect(redact('x '.repeat(200))).toHaveLength(300)
    expect(redact('abcdef', 4)).toBe('abcd')
  })

  it('hides before it cuts, so that no half of a name is left', () => {
    expect(redact('to mona@contoso.example', 8)).toBe('to …')
  })
})
