// `npm run screenshot`: pictures for the README and the docs, of the pages of
// `npm run preview` and `npm run demo`. It needs a Chromium on the PATH.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './bundle.ts'

const IMAGES = join(ROOT, 'docs/images')
/** Time for the charts to be drawn. */
const DRAWING_MS = 8_000

type Picture = {
  readonly page: string
  readonly name: string
  /** Width and height of the window. */
  readonly size: string
}

const PICTURES: readonly Picture[] = [
  { page: 'preview.html', name: 'job-summary.png', size: '1044,1945' },
  { page: 'page.html', name: 'port-page-top.png', size: '1280,1655' },
  { page: 'page.html', name: 'port-page.png', size: '1280,6980' },
]

mkdirSync(IMAGES, { recursive: true })
for (const picture of PICTURES) console.log(take(picture))

function take({ page, name, size }: Picture): string {
  const source = join(ROOT, 'demo-output', page)
  if (!existsSync(source)) {
    throw new Error('Run `npm run preview` and `npm run demo` first.')
  }
  const target = join(IMAGES, name)
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
      `--window-size=${size}`,
      `--screenshot=${target}`,
      pathToFileURL(source).href,
    ],
    { stdio: 'ignore' },
  )
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`Chromium ended with ${status}`)
  return target
}
