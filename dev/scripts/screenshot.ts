// `npm run screenshot`: pictures the first summary of the preview for the
// README. It needs a Chromium on the PATH and the page of `npm run preview`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './bundle.ts'

const PAGE = join(ROOT, 'demo-output/preview.html')
const PICTURE = join(ROOT, 'docs/images/job-summary.png')
/** Time for the charts to be drawn. */
const DRAWING_MS = 8_000

if (!existsSync(PAGE)) throw new Error('Run `npm run preview` first.')
mkdirSync(dirname(PICTURE), { recursive: true })
const { status, error } = spawnSync(
  'chromium',
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--hide-scrollbars',
    `--user-data-dir=${mkdtempSync(join(tmpdir(), 'chromium-'))}`,
    `--virtual-time-budget=${DRAWING_MS}`,
    '--window-size=1044,1945',
    `--screenshot=${PICTURE}`,
    pathToFileURL(PAGE).href,
  ],
  { stdio: 'ignore' },
)
if (error !== undefined) throw error
if (status !== 0) throw new Error(`Chromium ended with ${status}`)
console.log(PICTURE)
