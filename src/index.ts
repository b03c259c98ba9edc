// The action's entry: read the inputs, run, report.
import { parseConfig } from './config/config.ts'
import { INPUT_NAMES, SECRET_INPUTS } from './config/inputs.ts'
import { describeError } from './errors.ts'
import * as actions from './runtime/actions.ts'
import { leave } from './runtime/leave.ts'
import { toOutputsOfNoRun } from './summary/outputs.ts'

async function main(): Promise<void> {
  const inputs = actions.readInputs(INPUT_NAMES)
  for (const name of SECRET_INPUTS) actions.actionsSecrets.add(inputs[name])
  try {
    actions.useProxy()
    const config = parseConfig(inputs, actions.surroundings())
    const { runAction } = await import('./run-action.ts')
    await runAction(config)
  } catch (error) {
    actions.writeOutputs(toOutputsOfNoRun())
    actions.fail(describeError(error))
  }
}

await main()
leave()
