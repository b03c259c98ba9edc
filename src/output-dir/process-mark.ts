// Names the process that works on a file, so that another run can tell whether
// the process is still alive. A process ID alone is not enough: in containers
// every process has the ID 1.
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

const MARK = /^([A-Za-z0-9]+)-(\d{1,10})-(\d{1,20})$/
/** The 22nd field of /proc/<pid>/stat; the first two end with a parenthesis. */
const START_FIELD = 22 - 3
/** Stands for the start of a process on systems without /proc. */
const NO_START = '0'

/** Returns the mark of this process: host, process ID and start. */
export function processMark(): string {
  return `${hostMark()}-${process.pid}-${ownStart()}`
}

/** Whether the process of a mark runs; undefined if that cannot be known. */
export function isAlive(mark: string): boolean | undefined {
  const [, host, pid = '', start] = MARK.exec(mark) ?? []
  if (host !== hostMark()) return undefined
  return ownStart() === NO_START
    ? acceptsSignals(Number(pid))
    : startOf(pid) === start
}

function hostMark(): string {
  return (
    hostname()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 32) || 'host'
  )
}

function ownStart(): string {
  return startOf(String(process.pid)) ?? NO_START
}

/** In clock ticks since the host started. */
function startOf(pid: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD]
  } catch {
    return undefined
  }
}

function acceptsSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return Error.isError(error) && 'code' in error && error.code === 'EPERM'
  }
}
