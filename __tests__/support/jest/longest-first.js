// The groups are short files that take long: they start before all others,
// also where no earlier run has told jest how long each file takes.
import Sequencer from '@jest/test-sequencer'

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isGroup = ({ path }) => path.endsWith('.suite.ts')
    return [
      ...sorted.filter(isGroup),
      ...sorted.filter((test) => !isGroup(test)),
    ]
  }
}
