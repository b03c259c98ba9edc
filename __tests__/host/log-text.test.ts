import { describe, expect, it } from '@jest/globals'
import { describeError } from '../../src/errors.ts'
import { toLogLine, toLogText } from '../../src/host/log-text.ts'
import { plainLogger } from '../../src/host/terminal/plain-logger.ts'
import { openTerminal } from '../../src/host/terminal/terminal.ts'
import { describeFailures } from '../../src/summary/failures/failures.ts'
import { escapeText } from '../../src/summary/markdown.ts'
import { renderTextReport } from '../../src/summary/text-report.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

const BREAKS = ['\n', '\r', '\r\n', '\u0085', '\u2028']
const FOREIGN = BREAKS.map((it) => `oops${it}::set-output name=x::y`)
const BEGINS_COMMAND = /^\s*::|##\[/m

describe('toLogLine', () => {
  it.each(FOREIGN)('keeps %j on its line', (text) => {
    expect(toLogLine(text)).toBe('oops ::set-output name=x::y')
  })

  it.each([
    ['::error::no', '| ::error::no'],
    ['  ::add-mask::x', '|   ::add-mask::x'],
    ['see ##[add-matcher]f', 'see ## [add-matcher]f'],
    ['a::b', 'a::b'],
  ])('turns %j into %j', (text, line) => {
    expect(toLogLine(text)).toBe(line)
  })
})

describe('toLogText', () => {
  it('keeps lines, but none that is a command', () => {
    expect(toLogText('one\n::debug::two\nthree')).toBe(
      'one\n| ::debug::two\nthree',
    )
  })
})

describe('a line break in foreign text', () => {
  it.each(FOREIGN)('begins no line of the log: %j', (text) => {
    const lines: string[] = []
    const logger = plainLogger({
      write: (line) => lines.push(line),
      isDebug: true,
    })

    logger.debug(text)
    logger.info(text)
    logger.warning(text)
    logger.group(text).info(text)

    expect(lines).toHaveLength(4)
    for (const line of lines) expect(line).toMatch(/^[^\n\r\u0085\u2028]+$/)
  })

  it.each(FOREIGN)('begins no line on the terminal: %j', (text) => {
    const printed: string[] = []
    const stream = {
      write: (line: string) => printed.push(line),
      on: () => undefined,
    }
    const terminal = openTerminal({
      stdout: stream,
      stderr: stream,
      env: {},
      isDebug: false,
      isQuiet: false,
      logFormat: 'text',
      nameIn: (message) => message,
    })

    terminal.conclude({ text: `::${text}`, message: text, fields: {} })
    terminal.complain(text)

    expect(printed.join('')).not.toMatch(BEGINS_COMMAND)
  })

  it.each(FOREIGN)(
    'begins no line of report, annotation or page: %j',
    (text) => {
      const error = { code: 'PORT_BODY_REFUSED', message: text } as const
      const report = aRunReport({
        result: 'failed',
        datasets: [aDatasetReport({ status: 'failed', scope: text, error })],
      })

      expect(renderTextReport(report, 'r.json')).not.toMatch(BEGINS_COMMAND)
      expect(describeFailures(report)).not.toMatch(BEGINS_COMMAND)
      expect(escapeText(text)).not.toMatch(BEGINS_COMMAND)
      expect(describeError(new Error(text))).not.toMatch(BEGINS_COMMAND)
    },
  )
})
