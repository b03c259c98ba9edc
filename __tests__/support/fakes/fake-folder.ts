import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for one test, removed when the test ends. */
export class FakeFolder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'copilot-usage-'))

  /** The names in a folder below, in order; none if there is no such folder. */
  names(below = '.'): string[] {
    try {
      return readdirSync(join(this.path, below)).sort()
    } catch {
      return []
    }
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8')
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.path, name), content)
  }

  makeFolder(name: string): void {
    mkdirSync(join(this.path, name), { recursive: true })
  }

  /** Puts a file where a folder is wanted, so that nothing can be kept there. */
  blocks(name: string): void {
    rmSync(join(this.path, name), { recursive: true, force: true })
    this.write(name, 'not a folder')
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
