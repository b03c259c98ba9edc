import { describe, expect, it } from '@jest/globals'
import { NextLinks } from '../../../src/collectors/m365/next-links.ts'

const HOST = 'https://graph.contoso.example/'

function someLinks() {
  return new NextLinks({
    subject: { name: 'the licenses', permission: 'LicenseAssignment.Read.All' },
    maxPages: 3,
    isOwnLink: (link) => link.startsWith(HOST),
  })
}

describe('NextLinks', () => {
  it('follows links to the last page that is allowed', () => {
    const links = someLinks()
    links.follow(`${HOST}2`)
    links.follow(`${HOST}3`)

    expect(() => links.follow(`${HOST}4`)).toThrow(
      'Cannot read the licenses: the list has no end after 3 pages.',
    )
  })

  it.each([
    ['to another host', 'https://other.contoso.example/2'],
    ['to an earlier page', `${HOST}2`],
    ['of 8,193 characters', HOST.padEnd(8_193, 'a')],
  ])('does not follow a link %s', (_, link) => {
    const links = someLinks()
    links.follow(`${HOST}2`)

    expect(() => links.follow(link)).toThrow(
      'the "@odata.nextLink" leads to another host or repeats a page',
    )
  })

  it('follows a link of 8,192 characters', () => {
    expect(() => someLinks().follow(HOST.padEnd(8_192, 'a'))).not.toThrow()
  })
})
