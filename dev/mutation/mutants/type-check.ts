import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'

/** Complaints about what is left unused, which say nothing of behavior. */
const UNUSED = new Set([6133, 6192, 6196, 6198, 6199, 6205, 7027])

/** Compiles changed files without writing them. */
export class TypeChecker {
  readonly #versions = new Map<string, { version: number; text: string }>()
  readonly #service = ts.createLanguageService(this.#host())

  /** Whether the compiler accepts a file with this text. */
  accepts(file: string, text: string): boolean {
    const path = resolve(file)
    this.#change(path, text)
    const complaints = [
      ...this.#service.getSyntacticDiagnostics(path),
      ...this.#service.getSemanticDiagnostics(path),
    ]
    this.#change(path, readFileSync(path, 'utf8'))
    return complaints.every(({ code }) => UNUSED.has(code))
  }

  #change(path: string, text: string): void {
    const version = (this.#versions.get(path)?.version ?? 0) + 1
    this.#versions.set(path, { version, text })
  }

  #host(): ts.LanguageServiceHost {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
    const { options, fileNames } = ts.parseJsonConfigFileContent(
      { ...config, include: ['src'] },
      ts.sys,
      process.cwd(),
    )
    return {
      getCompilationSettings: () => options,
      getScriptFileNames: () => fileNames,
      getScriptVersion: (path) =>
        String(this.#versions.get(path)?.version ?? 0),
      getScriptSnapshot: (path) => {
        const text = this.#versions.get(path)?.text ?? ts.sys.readFile(path)
        return text === undefined
          ? undefined
          : ts.ScriptSnapshot.fromString(text)
      },
      getCurrentDirectory: () => process.cwd(),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    }
  }
}
