import { describe, expect, it } from '@jest/globals'
import { SeenPeople } from '../../../../src/collectors/m365/users/seen-people.ts'

describe('SeenPeople', () => {
  it('tells who is new, who comes again and who comes otherwise', () => {
    const people = new SeenPeople()

    const meetings = [
      people.add('mona@contoso.example', '["7"]'),
      people.add('hubot@contoso.example', '["7"]'),
      people.add('mona@contoso.example', '["7"]'),
      people.add('mona@contoso.example', '["8"]'),
      people.add('mona@contoso.example', '["7"]'),
    ]

    expect(meetings).toEqual(['new', 'new', 'same', 'different', 'same'])
  })

  it('knows everybody of a large company', () => {
    const people = new SeenPeople()
    const names = Array.from({ length: 20_000 }, (_, n) => `p${n}@contoso`)

    const first = names.filter((name) => people.add(name, name) === 'new')
    const again = names.filter((name) => people.add(name, name) === 'same')

    expect(first).toHaveLength(20_000)
    expect(again).toHaveLength(20_000)
  })
})
