// The one renderer of remedies: messages, tables and annotations quote it.
import type { CauseRemedy, Remedy, RemedyStep, StepOf } from './remedy.ts'

/** Returns whole sentences, one or more for each possible cause. */
export function describeRemedy(remedy: Remedy): string {
  return causesOf(remedy).map(describeOne).join(' ')
}

/** Lists the remedies of all causes, the likeliest first. */
export function causesOf(remedy: Remedy): readonly CauseRemedy[] {
  const { alternatives = [], ...first } = remedy
  return [first, ...alternatives]
}

function describeOne({ also = [], ...first }: CauseRemedy): string {
  const steps = [first, ...also]
  const { when } = first
  const actions = steps.map(actionOf).join(', and ')
  const sentence =
    when === undefined ? `${upperFirst(actions)}.` : `If ${when}, ${actions}.`
  const notes = steps.flatMap(({ note }) => note ?? [])
  return [sentence, ...notes].join(' ')
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function actionOf(remedy: RemedyStep): string {
  switch (remedy.kind) {
    case 'permission':
      return describePermission(remedy)
    case 'policy':
      return describePolicy(remedy)
    case 'input':
      return describeInput(remedy)
    case 'install':
      return describeInstall(remedy)
    case 'license':
      return remedy.need === 'payment'
        ? `correct the Copilot subscription and the payment details of ${remedy.of}`
        : `assign Copilot licenses in ${remedy.of}`
    case 'network':
      return `let the runner reach ${remedy.host}`
    case 'wait':
      return describeWait(remedy)
    case 'contact':
      return `report ${remedy.about} to ${remedy.who}`
  }
}

function describeInput({ name, expected, value }: StepOf<'input'>): string {
  // Only the clock has a name of several words.
  const shown = name.includes(' ') ? name : `"${name}"`
  return value === '' ? `remove ${shown}` : `set ${shown} to ${expected}`
}

function describePermission(remedy: StepOf<'permission'>): string {
  const { system, on, permissions, level, classic = [], owner } = remedy
  const names = listOf(permissions, 'and')
  const noun = permissions.length === 1 ? 'permission' : 'permissions'
  switch (system) {
    case 'graph':
    case 'entra':
      return `grant the app registration the application ${noun} ${names} with admin consent`
    case 'port':
      return `give the Port credentials the role ${names}`
    case 'workflow':
      return `give the job the ${noun} ${names}`
    case 'github':
    case 'runner': {
      const subject = on === 'app' ? 'the GitHub App' : 'the token'
      const scopes =
        classic.length === 0 ? '' : ` (classic token: ${listOf(classic, 'or')})`
      const of = owner === undefined ? '' : ` of ${owner}`
      const adjective = level === undefined ? '' : `${level} `
      return `${subject} needs the ${adjective}${noun} ${names}${scopes}${of}`
    }
  }
}

function listOf(names: readonly string[], word: 'and' | 'or'): string {
  return names.map((name) => `"${name}"`).join(` ${word} `)
}

function describePolicy({ setting, state }: StepOf<'policy'>): string {
  switch (state) {
    case 'on':
      return `enable the policy "${setting}"`
    case 'off':
      return `clear the setting "${setting}"`
    case 'authorized':
      return `authorize the token for "${setting}"`
    case 'exempt':
      return `ask an administrator to exempt the app from the policy "${setting}"`
  }
}

function describeInstall({ system, what, where }: StepOf<'install'>): string {
  if (system === 'port') return `run "mode: setup" to create or correct ${what}`
  return system === 'github'
    ? `install ${what} on ${where}`
    : `add ${what} to ${where}`
}

function describeWait({ until, mode, statusPage }: StepOf<'wait'>): string {
  const when = until === undefined ? 'later' : `after ${until}`
  const look = statusPage === undefined ? '' : `check ${statusPage} and `
  switch (mode) {
    case 'replay':
      return `${look}send the stored records ${when} with "mode: replay"`
    case 'ingest':
      return `${look}run "mode: ingest"`
    case undefined:
      return `${look}run the workflow again ${when}`
  }
}
