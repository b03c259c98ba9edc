import { describe, expect, it } from '@jest/globals'
import { GroupingLogger } from '../../src/host/grouping-logger.ts'

/** Writes what a runner would show, one line each. */
function aLog() {
  const lines: string[] = []
  const keep = (prefix: string) => (text: string) => {
    lines.push(`${prefix}${text}`)
  }
  const logger = new GroupingLogger({
    debug: keep('debug: '),
    info: keep('info: '),
    warning: keep('warning: '),
    startGroup: keep('> '),
    endGroup: () => lines.push('<'),
  })
  return { logger, lines }
}

describe('GroupingLogger', () => {
  it('writes lines outside of groups at once', () => {
    const { logger, lines } = aLog()

    logger.debug('a')
    logger.info('b')
    logger.warning('c')

    expect(lines).toEqual(['debug: a', 'info: b', 'warning: c'])
  })

  it('writes the lines of the first group live', () => {
    const { logger, lines } = aLog()

    const group = logger.group('GitHub')
    group.debug('a')
    group.info('b')
    group.warning('c')
    expect(lines).toEqual(['> GitHub', 'debug: a', 'info: b', 'warning: c'])
    group.end()

    expect(lines.at(-1)).toBe('<')
  })

  it('keeps groups apart that overlap', () => {
    const { logger, lines } = aLog()
    const github = logger.group('GitHub')
    const microsoft = logger.group('Microsoft')

    github.info('g1')
    microsoft.warning('m1')
    github.info('g2')
    microsoft.debug('m2')
    github.end()
    microsoft.info('m3')
    microsoft.end()

    expect(lines).toEqual([
      ...['> GitHub', 'info: g1', 'info: g2', '<'],
      ...['> Microsoft', 'warning: m1', 'debug: m2', 'info: m3', '<'],
    ])
  })

  it('writes groups that ended while they waited, each in its place', () => {
    const { logger, lines } = aLog()
    const [one, two, three, four] = ['1', '2', '3', '4'].map((name) =>
      logger.group(name),
    )
    for (const group of [four, three, two]) group?.info('line')
    three?.end()
    two?.end()
    expect(lines).toEqual(['> 1'])

    one?.end()

    expect(lines).toEqual([
      ...['> 1', '<'],
      ...['> 2', 'info: line', '<'],
      ...['> 3', 'info: line', '<'],
      ...['> 4', 'info: line'],
    ])
  })

  it('begins a group anew after all others have ended', () => {
    const { logger, lines } = aLog()
    logger.group('GitHub').end()
    logger.info('between')

    logger.group('Port').end()

    expect(lines).toEqual(['> GitHub', '<', 'info: between', '> Port', '<'])
  })

  it('puts a group within a group after it, as logs have one level only', () => {
    const { logger, lines } = aLog()
    const outer = logger.group('outer')

    const inner = outer.group('inner')
    inner.info('i')
    inner.end()
    outer.info('o')
    outer.end()

    expect(lines).toEqual([
      ...['> outer', 'info: o', '<'],
      ...['> inner', 'info: i', '<'],
    ])
  })

  it('loses no line that comes after the end of its group', () => {
    const { logger, lines } = aLog()
    const group = logger.group('GitHub')
    group.end()

    group.warning('late')

    expect(lines).toEqual(['> GitHub', '<', 'warning: late'])
  })

  it('ends a group once', () => {
    const { logger, lines } = aLog()
    const group = logger.group('GitHub')
    logger.group('Microsoft')

    group.end()
    group.end()

    expect(lines).toEqual(['> GitHub', '<', '> Microsoft'])
  })
})
