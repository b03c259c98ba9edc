import { type ChildProcess, execFileSync, spawn } from 'node:child_process'

/** A named pipe whose content a writer offers to the first reader. */
export class FakePipe implements Disposable {
  readonly #writer: ChildProcess

  constructor(path: string, content: string) {
    execFileSync('mkfifo', [path])
    const script = 'printf %s "$1" > "$0"'
    this.#writer = spawn('sh', ['-c', script, path, content])
  }

  [Symbol.dispose](): void {
    this.#writer.kill()
  }
}
