import { describe, expect, it } from '@jest/globals'
import { StatusLogger } from '../../../src/host/terminal/status-logger.ts'

const ESCAPE = String.fromCharCode(27)
const UP_AND_WIPE = new RegExp(`^${ESCAPE}\\[(\\d+)A${ESCAPE}\\[J(.*)$`, 's')

/** Draws what a terminal would show after the texts written to it. */
function aScreen(columns = 60) {
  const shown: string[] = []
  const write = (text: string) => {
    const [, up = 0, rest = text] = UP_AND_WIPE.exec(text) ?? []
    shown.length -= Number(up)
    shown.push(...rest.split('\n').slice(0, -1))
  }
  return { shown, screen: { write, columns: () => columns } }
}

function aStatus({ columns = 60, isDebug = false } = {}) {
  const { shown, screen } = aScreen(columns)
  const clean = (text: string) => text.replace('secret', '***')
  const paint = (text: string) => text
  return { shown, logger: new StatusLogger({ screen, isDebug, clean, paint }) }
}

describe('StatusLogger', () => {
  it('shows the latest message of each group, and rewrites it', () => {
    const { shown, logger } = aStatus()
    const github = logger.group('GitHub')
    const microsoft = logger.group('Microsoft')

    github.info('Read 100 seats.')
    microsoft.info('Reading people.')
    github.info('Read 200 seats.')

    expect(shown).toEqual([
      'GitHub                  Read 200 seats.',
      'Microsoft               Reading people.',
    ])
  })

  it('prints above the status what has to stay', () => {
    const { shown, logger } = aStatus()
    const github = logger.group('GitHub')
    github.info('Reading.')

    logger.warning('first')
    github.warning('second')
    logger.info('third')

    expect(shown).toEqual([
      'Warning: first',
      'GitHub: Warning: second',
      'third',
      'GitHub                  Reading.',
    ])
  })

  it('ends the line of a group, once', () => {
    const { shown, logger } = aStatus()
    const github = logger.group('GitHub')
    logger.group('Microsoft').info('Reading.')

    github.end()
    github.end()

    expect(shown).toEqual([
      'GitHub: finished.',
      'Microsoft               Reading.',
    ])
  })

  it('gives a group inside a group a line with both names', () => {
    const { shown, logger } = aStatus()

    logger.group('Port').group('Setup').info('Reading.')

    expect(shown).toEqual([
      'Port                    ',
      'Port: Setup             Reading.',
    ])
  })

  it('never lets a status line take two lines, nor show a secret', () => {
    const { shown, logger } = aStatus({ columns: 32 })

    logger.group('GitHub').info('secret\nand what follows')

    expect(shown).toEqual(['GitHub                  *** and'])
  })

  it('shows requests only when they are asked for', () => {
    const quiet = aStatus()
    const talkative = aStatus({ isDebug: true })

    for (const { logger } of [quiet, talkative]) {
      logger.debug('GET /orgs')
      logger.group('GitHub').debug('GET /seats')
    }

    expect(quiet.shown).toEqual(['GitHub                  '])
    expect(talkative.shown).toEqual([
      'GET /orgs',
      'GitHub: GET /seats',
      'GitHub                  ',
    ])
  })
})
