// `node dev/scripts/release-notes.ts <version>`: prints what CHANGELOG.md says
// of a version, for its release. Fails if the version has no section, no day
// or no change.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './bundle.ts'

/** Headings as https://keepachangelog.com has them. */
const HEADING = /^## \[(?<version>[^\]]+)\] - (?<day>.+)$/

/** Returns the section of a version without its heading. */
export function releaseNotes(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^(?=## )/m)
  for (const section of sections) {
    const [heading = '', ...lines] = section.split('\n')
    const found = HEADING.exec(heading)?.groups
    if (found?.version !== version) continue
    if (!z.iso.date().safeParse(found.day).success) {
      throw new Error(
        `CHANGELOG.md has "${found.day}" instead of the day of version ${version}. Write the day as YYYY-MM-DD.`,
      )
    }
    const notes = lines.join('\n').trim()
    if (!/^- /m.test(notes)) {
      throw new Error(`CHANGELOG.md lists no change of version ${version}.`)
    }
    return `${notes}\n`
  }
  throw new Error(
    `CHANGELOG.md has no section for version ${version}. Add "## [${version}] - YYYY-MM-DD".`,
  )
}

if (import.meta.main) {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')
  process.stdout.write(releaseNotes(changelog, process.argv[2] ?? ''))
}
