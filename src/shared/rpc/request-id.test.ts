import * as v from 'valibot'
import { expect, test } from 'vitest'
import { RequestId } from '../../../contract/primitives'
import { newRequestId } from './request-id'

test('a request id is a UUID version 4 that the contract accepts', () => {
  const id = newRequestId()
  expect(v.is(RequestId, id)).toBe(true)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('at both ends of chance it is still one', () => {
  expect(newRequestId(() => 0)).toBe('00000000-0000-4000-8000-000000000000')
  expect(newRequestId(() => 0.999999)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
})

test('ten thousand ids are ten thousand different ids', () => {
  const ids = Array.from({ length: 10_000 }, () => newRequestId())
  expect(new Set(ids).size).toBe(10_000)
})
