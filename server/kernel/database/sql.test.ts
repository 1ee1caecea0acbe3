import { expect, test } from 'vitest'
import { nothing, sql } from './sql'

test('values become numbered parameters and never text', () => {
  expect(sql`select ${"'; drop table residents; --"} as a, ${2} as b`).toEqual({
    text: 'select $1 as a, $2 as b',
    values: ["'; drop table residents; --", 2],
  })
})

test('a nested statement keeps its values in order', () => {
  const condition = sql`x = ${'inner'} and y = ${3}`
  expect(sql`select ${1} where ${condition} and z = ${4} ${nothing}`).toEqual({
    text: 'select $1 where x = $2 and y = $3 and z = $4 ',
    values: [1, 'inner', 3, 4],
  })
})

test('null and arrays are values', () => {
  expect(sql`select ${null}, ${['a']}`).toEqual({ text: 'select $1, $2', values: [null, ['a']] })
})
