// The least that an action in JavaScript can be, to compare its start with
// the start of ours. It is built like ours, by ncc.
import * as core from '@actions/core'

try {
  core.getInput('an-input', { required: true })
} catch (error) {
  core.setFailed(String(error))
}
