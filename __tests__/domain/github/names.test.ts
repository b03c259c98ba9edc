import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  LANGUAGE_NAMES_FILE,
  languageNamesJson,
} from '../../../dev/scripts/docs/language-names.ts'
import {
  canonicalEditor,
  canonicalLanguage,
} from '../../../src/domain/github/names.ts'

describe('canonicalLanguage', () => {
  it.each([
    ['python', 'python'],
    ['Python', 'python'],
    ['py', 'python'],
    [' PYTHON3 ', 'python'],
    ['TypeScript', 'typescript'],
    ['ts', 'typescript'],
    ['C#', 'csharp'],
    ['csharp', 'csharp'],
    ['C++', 'cpp'],
    ['golang', 'go'],
    ['Jupyter Notebook', 'jupyter-notebook'],
    ['bash', 'shell'],
    ['c', 'c'],
  ])('spells %j as %j', (name, spelling) => {
    expect(canonicalLanguage(name)).toBe(spelling)
  })

  it.each(['unknown', 'others', 'github-actions-workflow', 'constructor'])(
    'leaves %j, which the list does not have',
    (name) => {
      expect(canonicalLanguage(name)).toBe(name)
    },
  )

  it('has the list of the installed version of Linguist', () => {
    const url = new URL(`../../../${LANGUAGE_NAMES_FILE}`, import.meta.url)

    expect(readFileSync(url, 'utf8')).toBe(languageNamesJson())
  })
})

describe('canonicalEditor', () => {
  it.each(['vscode', 'VSCode', ' vscode'])(
    'spells %j in lower case',
    (name) => {
      expect(canonicalEditor(name)).toBe('vscode')
    },
  )

  it.each(['copilot_cli', 'Copilot_App'])('takes %j for no editor', (name) => {
    expect(canonicalEditor(name)).toBeUndefined()
  })
})
