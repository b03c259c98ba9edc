import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makePrivateFolder } from '../../output-dir/folder.ts'
import { processMark } from '../../output-dir/process-mark.ts'

/** One write to disk carries some hundred records. */
const BUFFER_CHARACTERS = 65_536

/**
 * Writes a file line by line; only its owner can read it. The file gets its
 * name when it is complete, and replaces a file or link of that name.
 */
export class CsvFile {
  readonly #file: string
  readonly #partial: string
  readonly #descriptor: number
  #buffer = ''
  #isClosed = false

  constructor(file: string) {
    this.#file = file
    this.#partial = `${file}.${processMark()}.partial`
    makePrivateFolder(dirname(file))
    rmSync(this.#partial, { force: true })
    this.#descriptor = openSync(this.#partial, 'wx', 0o600)
  }

  write(line: string): void {
    this.#buffer += line
    if (this.#buffer.length >= BUFFER_CHARACTERS) this.#flush()
  }

  finish(): void {
    this.#flush()
    this.#close()
    renameSync(this.#partial, this.#file)
  }

  /** Leaves no file. */
  abandon(): void {
    this.#close()
    rmSync(this.#partial, { force: true })
  }

  #close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    closeSync(this.#descriptor)
  }

  #flush(): void {
    const bytes = Buffer.from(this.#buffer)
    this.#buffer = ''
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(this.#descriptor, bytes, at)
    }
  }
}
