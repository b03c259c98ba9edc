// The entry of the action.

import { INPUT_NAMES, SECRET_INPUTS } from './config/inputs.ts'
import { parseConfig } from './config/parse-config.ts'
import * as actions from './host/actions.ts'
import { concludeNoRun } from './host/conclude-no-run.ts'
import { leave, outliveFileLimit, outliveLog } from './host/exit.ts'
import { limitMemory } from './host/memory.ts'

async function main(): Promise<void> {
  const inputs = actions.readInputs(INPUT_NAMES)
  for (const name of SECRET_INPUTS) actions.actionsSecrets.add(inputs[name])
  try {
    actions.useProxy()
    const config = parseConfig(inputs, actions.ruleContext())
    const { runInActions } = await import('./host/run-in-actions.ts')
    await runInActions(config)
  } catch (error) {
    concludeNoRun(error, inputs)
  }
}

outliveLog()
outliveFileLimit()
limitMemory()
await main()
leave()
