// `npm run preview`: shows the job summaries of recorded runs in one page, as
// GitHub shows them. For people who change how a summary looks.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderSummary } from '../src/summary/summary.ts'
import { RECORDED, readRecorded } from './recorded-reports.ts'
import { renderPage } from './summary-page.ts'

const FOLDER = fileURLToPath(new URL('../demo-output', import.meta.url))
const PAGE = join(FOLDER, 'preview.html')

mkdirSync(FOLDER, { recursive: true })
const summaries = RECORDED.map((name) => renderSummary(readRecorded(name)))
writeFileSync(PAGE, renderPage(summaries))
console.log(PAGE)
