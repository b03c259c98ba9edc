import { Buffer } from 'node:buffer'

/**
 * A quote inside a JSON text is escaped, so the pattern matches keys only. The
 * digits must end before the match counts: a chunk may end inside a number.
 */
const USER_ID = /"user_id"\s*:\s*"?(\d{1,20})\D/g
/** Longer than a key with its number and some blanks. */
const OVERLAP = 256

/**
 * Yields the user IDs of a report, chunk by chunk, in their order. The text of
 * each chunk is garbage at once, which makes the engine release the chunks too:
 * without it, their memory outside the heap grows by 60 MB.
 */
export async function* findUserIds(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly number[]> {
  let rest = ''
  for await (const chunk of chunks) {
    const { buffer, byteOffset, byteLength } = chunk
    const bytes = Buffer.from(buffer, byteOffset, byteLength)
    const text = rest + bytes.toString('latin1')
    let end = 0
    const ids: number[] = []
    for (const match of text.matchAll(USER_ID)) {
      end = match.index + match[0].length
      ids.push(Number(match[1]))
    }
    rest = text.slice(Math.max(end, text.length - OVERLAP))
    yield ids
  }
}
