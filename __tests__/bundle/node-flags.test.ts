import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'

describe('the Node of the action', () => {
  it('has the flag by which a run limits its memory', () => {
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], {
      encoding: 'utf8',
    })

    expect(stdout).toMatch(/^ +--semi-space-growth-factor /m)
  })
})
