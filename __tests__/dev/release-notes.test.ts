import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { releaseNotes } from '../../dev/scripts/release-notes.ts'

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.1.0] - 2027-01-31

### Added

- A thing.

### Fixed

- Another thing.

## [1.0.1] - 2027-02-30

- A day that does not exist.

## [1.0.0] - Unreleased

- The first release.

## [0.9.0] - 2026-12-01
`

describe('releaseNotes', () => {
  it('returns the section of the version without its heading', () => {
    expect(releaseNotes(CHANGELOG, '1.1.0')).toBe(
      '### Added\n\n- A thing.\n\n### Fixed\n\n- Another thing.\n',
    )
  })

  it.each([
    ['1.0.0', 'CHANGELOG.md has "Unreleased" instead of the day'],
    ['1.0.1', 'CHANGELOG.md has "2027-02-30" instead of the day'],
    ['0.9.0', 'CHANGELOG.md lists no change of version 0.9.0.'],
    ['1.1', 'CHANGELOG.md has no section for version 1.1.'],
    ['', 'CHANGELOG.md has no section for version .'],
  ])('refuses the version "%s"', (version, message) => {
    expect(() => releaseNotes(CHANGELOG, version)).toThrow(message)
  })

  it('finds the version of package.json once its day is written', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const changelog = readFileSync('CHANGELOG.md', 'utf8')
    const dated = changelog.replace('] - Unreleased\n', '] - 2027-01-31\n')

    expect(releaseNotes(dated, version)).toMatch(/^### Added\n\n- /)
  })
})
