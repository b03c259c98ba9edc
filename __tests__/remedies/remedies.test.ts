// What a failure tells the reader to do cures it: each row makes one thing
// wrong, does what `report.json` says, and expects the next run to be green.
import { describe, expect, it } from '@jest/globals'
import { cure, isGreen, troublesIn } from './cure.ts'
import { ROWS } from './rows/rows.ts'
import { runOnce } from './world/run-once.ts'
import { World } from './world/world.ts'

describe('the remedy of a failure', () => {
  it.each(ROWS)('cures in one round: $title', async (row) => {
    const world = await World.start(row.world)
    try {
      Object.assign(world.inputs, row.inputs)
      await row.spoil(world)

      const troubles = troublesIn(await runOnce(world))
      const after = await cure(world, troubles)

      expect(troubles.map(({ code }) => code)).toContain(row.code)
      expect(troubles.filter(({ remedy }) => !remedy)).toEqual([])
      expect(after && troublesIn(after)).toEqual([])
      expect(after && isGreen(after)).toBe(true)
    } finally {
      await world.close()
    }
  })
})
