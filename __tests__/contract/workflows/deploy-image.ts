// Lays out what the Dockerfile describes in a folder, because no container
// engine is needed to copy files and start a program.
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const entrypointSchema = z.tuple([
  z.literal('node'),
  z.literal('--'),
  z.string(),
])

export type Image = {
  readonly base: string
  readonly user: string
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
  /** The file or folder of the repository, and where it goes. */
  readonly copies: readonly { readonly from: string; readonly to: string }[]
  readonly entrypoint: readonly [string, string, string]
}

/** Reads a Dockerfile of one stage. */
export function readDockerfile(file: string): Image {
  const instructions = readFileSync(file, 'utf8')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => [line.split(' ')[0], line.replace(/^\w+ +/, '')] as const)
  const all = (keyword: string) =>
    instructions.filter(([name]) => name === keyword).map(([, rest]) => rest)
  const one = (keyword: string) => z.tuple([z.string()]).parse(all(keyword))[0]
  return {
    base: one('FROM'),
    user: one('USER'),
    workdir: one('WORKDIR'),
    env: Object.fromEntries(all('ENV').map((line) => line.split('='))),
    copies: all('COPY').flatMap((line) => {
      const words = line.split(/ +/)
      const to = words.pop() ?? ''
      return words.map((from) => ({ from, to }))
    }),
    entrypoint: entrypointSchema.parse(JSON.parse(one('ENTRYPOINT'))),
  }
}

/** Copies what the image holds into a folder that stands for its root. */
export function layOut(image: Image, root: string): void {
  for (const { from, to } of image.copies) {
    const folder = join(root, image.workdir, to)
    mkdirSync(folder, { recursive: true })
    // As Docker does: of a folder its content, of a file the file itself.
    const target = from.endsWith('/') ? folder : join(folder, from)
    cpSync(from, target, { recursive: true })
  }
}
