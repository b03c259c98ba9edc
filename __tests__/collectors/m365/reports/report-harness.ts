// Reports that come in pieces, break off or are answered anew.
import { setTimeout as delay } from 'node:timers/promises'
import { PlausibleDates } from '../../../../src/collectors/m365/reports/plausible-dates.ts'
import {
  type ReportSource,
  readRows,
} from '../../../../src/collectors/m365/reports/report-table.ts'
import { HttpError } from '../../../../src/http/http-error.ts'
import { GRAPH, toArray } from '../harness.ts'

export const HEADER = 'Report Refresh Date,User Principal Name,Display Name'
export const ADELE = '2026-11-19,adele@contoso.example,Adele Vance'
export const MONA = '2026-11-19,mona@contoso.example,Mona'
export const HUBOT = '2026-11-19,hubot@contoso.example,Hubot'

/** Hands out the answers one by one and notes what was asked for. */
export function aSource(
  answers: readonly Response[],
): ReportSource & { asked: (string | undefined)[] } {
  const asked: (string | undefined)[] = []
  const left = [...answers]
  return {
    asked,
    subject: { name: 'the report', permission: 'Reports.Read.All' },
    dates: new PlausibleDates('2026-11-22'),
    open: async (link) => {
      asked.push(link)
      const answer = left.shift()
      if (answer === undefined) throw new Error('One request too many')
      return answer
    },
    isOwnLink: (link) => link.startsWith(`${GRAPH}/`),
  }
}

export async function read(...answers: Response[]): Promise<string[][]> {
  const rows = (await toArray(readRows(aSource(answers)))).flat()
  return rows.map((row) => [...row.cells])
}

/** Returns the text in pieces and then breaks, or ends. */
export function inPieces(
  pieces: readonly (string | Uint8Array)[],
  ending: 'breaks' | 'ends' = 'ends',
): Response {
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      // Rows are handed on before the connection breaks.
      if (left.length === 0) await delay(20)
      const piece = left.shift()
      if (piece !== undefined) {
        const isText = typeof piece === 'string'
        controller.enqueue(isText ? new TextEncoder().encode(piece) : piece)
      } else if (ending === 'ends') controller.close()
      else controller.error(brokenConnection())
    },
  })
  return new Response(body)
}

export function brokenConnection(): HttpError {
  return new HttpError({
    kind: 'network',
    method: 'GET',
    url: GRAPH,
    path: '/report',
  })
}

export const BROKEN_AFTER_ADELE = () =>
  inPieces([`${HEADER}\r\n${ADELE}\r\n2026-11-19,mona@cont`], 'breaks')
export const WHOLE = `${HEADER}\r\n${ADELE}\r\n${MONA}\r\n${HUBOT}\r\n`
