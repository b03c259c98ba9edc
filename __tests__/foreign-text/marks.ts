// A text that names a person, shows a credential and tries to become a command
// of the runner, and the ways in which it shows in a message.
import { describeError, toFailure } from '../../src/errors.ts'
import { knownSecrets } from '../../src/runtime/known-secrets.ts'

export const SECRET = 'ghp_abcdefghij0123456789'
/** A secret of the run that no pattern knows. */
const OWN_SECRET = 'hush-hush-our-secret'
knownSecrets.add(OWN_SECRET)
const IN_BASE64 = Buffer.from(`x:${OWN_SECRET}`).toString('base64')
/** As a header carries it, which has no line breaks. */
export const MARK = `::set-output name=a::b ${SECRET} mona@contoso.example anna@contoso ${OWN_SECRET} ${IN_BASE64}`
/** As a body carries it, with every character that ends a line. */
export const LINES = `x\n${MARK}\r\n::add-mask::y\r::debug::z\u2028::error::v\u0085::notice::w`
/** Host names may look like tokens. */
export const MARKED_HOST = `${SECRET}.${OWN_SECRET}.contoso.example`

const UNSAFE =
  /ghp_|mona@|anna@|hush|aHVzaC|h1c2|odXNo|[\n\r\u0085\u2028\u2029]|^\s*::/
/** Frames of a stack are the only further lines. */
const FRAME = /^ {4}at (?!::)/

/** Returns the texts that are not fit for a log. */
export function unsafeOf(texts: readonly string[]): string[] {
  return texts.filter((text) => UNSAFE.test(text))
}

/** Returns everything that a failure shows: its message and its report. */
export function textsOfFailure(error: unknown): string[] {
  const lines = describeError(error).split('\n')
  return [
    toFailure(error).message,
    ...lines.filter(
      (line) => !FRAME.test(line) || /ghp_|mona@|hush/.test(line),
    ),
  ]
}

/** Returns what a promise fails with shows; nothing if it succeeds. */
export async function textsOf(
  action: () => Promise<unknown>,
): Promise<string[]> {
  try {
    await action()
    return []
  } catch (error) {
    return textsOfFailure(error)
  }
}
