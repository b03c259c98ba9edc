import { describe, expect, it } from '@jest/globals'
import { diff } from '../../../../src/port/setup/merge/diff.ts'
import { mergeObjects } from '../../../../src/port/setup/merge/merge.ts'

describe('mergeObjects', () => {
  it.each([
    [
      'keeps what only theirs has, at any depth',
      { a: 1, deep: { theirs: true, both: 1 } },
      { deep: { both: 2, ours: 3 } },
      { a: 1, deep: { theirs: true, both: 2, ours: 3 } },
    ],
    [
      'joins lists of named things by their name, in their order',
      {
        rules: [
          { identifier: 'x', level: 'Low', extra: 1 },
          { identifier: 'y' },
        ],
      },
      { rules: [{ identifier: 'z' }, { identifier: 'x', level: 'High' }] },
      {
        rules: [
          { identifier: 'x', level: 'High', extra: 1 },
          { identifier: 'y' },
          { identifier: 'z' },
        ],
      },
    ],
    [
      'adds to lists of names that others may extend',
      { required: ['since', 'reason'], order: ['reason'] },
      { required: ['since', 'until'], order: ['since', 'until'] },
      {
        required: ['since', 'reason', 'until'],
        order: ['reason', 'since', 'until'],
      },
    ],
    [
      'replaces any other list of names',
      { properties: ['properties.old'] },
      { properties: ['properties.new'] },
      { properties: ['properties.new'] },
    ],
    [
      'replaces a list of things without a name that says something else',
      { conditions: [{ property: 'rate', value: 50 }] },
      { conditions: [{ property: 'rate', value: 40 }] },
      { conditions: [{ property: 'rate', value: 40 }] },
    ],
    [
      'keeps defaults that Port has added to such a list',
      { conditions: [{ property: 'rate', value: 40, mode: 'any', not: null }] },
      { conditions: [{ property: 'rate', value: 40, not: [] }] },
      { conditions: [{ property: 'rate', value: 40, mode: 'any', not: null }] },
    ],
    [
      'does not put back what is empty',
      { title: 'A' },
      { relations: {}, excludedFields: [] },
      { title: 'A' },
    ],
    [
      'fills in where Port has null',
      { icon: null },
      { icon: 'Users' },
      { icon: 'Users' },
    ],
    [
      'replaces a value of another form',
      { value: 'text', list: {} },
      { value: { preset: 'lastWeek' }, list: [1] },
      { value: { preset: 'lastWeek' }, list: [1] },
    ],
    [
      'does not take two things of the same name for one',
      {
        lines: [
          { title: 'A', x: 1 },
          { title: 'A', x: 2 },
        ],
      },
      { lines: [{ title: 'A', x: 3 }] },
      { lines: [{ title: 'A', x: 3 }] },
    ],
  ])('%s', (...[, theirs, ours, expected]) => {
    expect(mergeObjects(theirs, ours)).toEqual(expected)
  })
})

describe('diff', () => {
  it.each([
    [
      'names what is added, removed and changed by its path',
      { a: { x: 1, gone: true }, same: [1] },
      { a: { x: 2, y: 3 }, same: [1] },
      ['a.x changed from 1 to 2', 'a.gone removed', 'a.y added'],
    ],
    [
      'tells items of a list by their name',
      { widgets: [{ id: 'one', title: 'Old' }] },
      { widgets: [{ id: 'one', title: 'New' }, { id: 'two' }] },
      ['widgets.one.title changed from "Old" to "New"', 'widgets.two added'],
    ],
    [
      'tells mappings by their blueprint',
      { mappings: [{ blueprint: 'b', filter: 'true' }] },
      { mappings: [{ blueprint: 'b', filter: 'false' }] },
      ['mappings.b.filter changed from "true" to "false"'],
    ],
    [
      'calls a list changed whose items have no name',
      { order: ['a', 'b'] },
      { order: ['b', 'a'] },
      ['order changed'],
    ],
    [
      'calls a list changed whose items only moved',
      { levels: [{ title: 'A' }, { title: 'B' }] },
      { levels: [{ title: 'B' }, { title: 'A' }] },
      ['levels changed'],
    ],
    [
      'cuts long values',
      { text: 'short' },
      { text: 'x'.repeat(60) },
      [`text changed from "short" to "${'x'.repeat(39)}…`],
    ],
    ['is empty for equal documents', { a: [{ b: 1 }] }, { a: [{ b: 1 }] }, []],
  ])('%s', (...[, before, after, expected]) => {
    expect(diff(before, after)).toEqual(expected)
  })
})
