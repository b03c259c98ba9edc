import { describe, expect, it } from '@jest/globals'
import type * as z from 'zod/mini'
import {
  address,
  currencyCode,
  day,
  flag,
  hostAddress,
  list,
  oneOf,
  prices,
  readers,
  text,
  unversionedAddress,
  wholeNumber,
} from '../../src/config/fields.ts'

function problemOf(field: z.ZodMiniType, value: string): string | undefined {
  return field.safeParse(value).error?.issues[0]?.message
}

describe('text', () => {
  it('is missing when empty', () => {
    expect(text.parse('')).toBeUndefined()
    expect(text.parse('octo')).toBe('octo')
  })
})

describe('readers', () => {
  it.each([
    ['', []],
    ['copilot-program, platform', ['copilot-program', 'platform']],
    ['everyone', 'everyone'],
  ])('takes "%s"', (value, expected) => {
    expect(readers.parse(value)).toEqual(expected)
  })

  it('refuses everyone beside teams', () => {
    expect(problemOf(readers, 'everyone, platform')).toBe(
      'must be "everyone" alone, or identifiers of teams',
    )
  })
})

describe('flag', () => {
  it.each(['true', 'True', 'TRUE', 'yes', 'on', '1'])('takes %s', (value) => {
    expect(flag(false).parse(value)).toBe(true)
  })

  it.each(['false', 'False', 'FALSE', 'no', 'off', '0'])(
    'takes %s',
    (value) => {
      expect(flag(true).parse(value)).toBe(false)
    },
  )

  it('has a default', () => {
    expect(flag(true).parse('')).toBe(true)
    expect(flag(false).parse('')).toBe(false)
  })

  it('refuses anything else', () => {
    expect(problemOf(flag(true), 'maybe')).toBe('must be true or false')
  })
})

describe('wholeNumber', () => {
  const days = wholeNumber({ min: 1, max: 28, fallback: 5 })

  it('takes both bounds and has a default', () => {
    expect(days.parse('1')).toBe(1)
    expect(days.parse('28')).toBe(28)
    expect(days.parse('')).toBe(5)
  })

  it.each(['0', '29', '-1', '1.5', '1e1', '0x5', 'five', ' ', '9'.repeat(30)])(
    'refuses "%s"',
    (value) => {
      expect(problemOf(days, value)).toBe('must be a whole number from 1 to 28')
    },
  )
})

describe('oneOf', () => {
  const color = oneOf(['red', 'blue'], 'blue')

  it('takes a word or its default', () => {
    expect(color.parse('red')).toBe('red')
    expect(color.parse('')).toBe('blue')
  })

  it('takes a word in any letters', () => {
    expect(color.parse('RED')).toBe('red')
    expect(oneOf(['D7', 'D28'], 'D28').parse('d7')).toBe('D7')
  })

  it('names the words when there is another', () => {
    expect(problemOf(color, 'green')).toBe('must be one of: red, blue')
  })
})

describe('day', () => {
  it('takes a day of the calendar or none', () => {
    expect(day.parse('2024-02-29')).toBe('2024-02-29')
    expect(day.parse('')).toBeUndefined()
  })

  it.each(['2026-2-1', 'yesterday', '2026-11-22T00:00:00Z'])(
    'refuses "%s"',
    (value) => {
      expect(problemOf(day, value)).toBe('must be a day as YYYY-MM-DD')
    },
  )

  it.each(['2026-02-29', '2026-13-01'])(
    'says that %s does not exist',
    (value) => {
      expect(problemOf(day, value)).toBe(
        `is ${value}, a day that does not exist`,
      )
    },
  )
})

describe('list', () => {
  it('splits at commas and lines, and drops blanks and repetitions', () => {
    expect(list.parse('one, two\r\n three\n,\n one ')).toEqual([
      'one',
      'two',
      'three',
    ])
  })

  it('is empty without a word', () => {
    expect(list.parse('')).toEqual([])
    expect(list.parse(' ,\n, ')).toEqual([])
  })
})

describe('address', () => {
  it.each([
    'https://api.github.com',
    'https://ingest.port.example/a-b_c',
    'https://contoso.example:8443/base',
    'http://127.0.0.1:8080',
    'http://localhost:8080/x',
    'http://[::1]:8080',
  ])('takes %s', (value) => {
    expect(address.parse(value)).toBe(value)
  })

  it('may be missing', () => {
    expect(address.parse('')).toBeUndefined()
  })

  it.each([
    'http://api.github.com',
    'http://127.0.0.1.contoso.example',
    'https://mona:word@contoso.example',
    'https://mona@contoso.example',
    'https://contoso.example/?key=1',
    'https://contoso.example/#top',
    'ftp://contoso.example',
    'api.github.com',
    'https://',
  ])('refuses %s', (value) => {
    expect(problemOf(address, value)).toBe(
      'must be an https:// address without user name, query or fragment',
    )
  })
})

describe('unversionedAddress', () => {
  it.each([
    'https://graph.microsoft.com',
    'https://graph.microsoft.com/',
    'https://gateway.contoso.example/port',
  ])('takes %s', (value) => {
    expect(unversionedAddress.parse(value)).toBe(value)
  })

  it.each([
    'https://graph.microsoft.com/v1.0',
    'https://graph.microsoft.com/beta/',
    'https://api.port.io/v1',
  ])('refuses %s', (value) => {
    expect(problemOf(unversionedAddress, value)).toBe(
      'ends with a version of the API, which must be left out',
    )
  })
})

describe('hostAddress', () => {
  it.each([
    'https://login.microsoftonline.com',
    'https://login.microsoftonline.com/',
  ])('takes %s', (value) => {
    expect(hostAddress.parse(value)).toBe(value)
  })

  it('refuses a path', () => {
    expect(
      problemOf(hostAddress, 'https://login.microsoftonline.com/contoso'),
    ).toBe('has a path, and must be the address of a host alone')
  })
})

describe('prices', () => {
  it('is missing when empty', () => {
    expect(prices.parse('')).toBeUndefined()
  })

  it('takes a price for each license', () => {
    expect(prices.parse('github-business=19\nm365 = 28.50')).toEqual({
      'github-business': 19,
      m365: 28.5,
    })
  })

  it.each([
    'github=19',
    'github-business',
    'github-business=-1',
    'github-business=19,5',
    'github-business=$19',
    'm365=30,m365=31',
  ])('refuses "%s"', (value) => {
    expect(problemOf(prices, value)).toBe(
      'must have entries such as "github-business=19", one for each license; the licenses are github-business, github-enterprise, m365',
    )
  })
})

describe('currencyCode', () => {
  it('is USD unless it is given', () => {
    expect(currencyCode.parse('')).toBe('USD')
    expect(currencyCode.parse('EUR')).toBe('EUR')
  })

  it.each(['eur', 'EURO', '€'])('refuses "%s"', (value) => {
    expect(problemOf(currencyCode, value)).toBe(
      'must be a code of three capital letters, such as USD or EUR',
    )
  })
})
