import { afterEach, expect, test, vi } from 'vitest'
import { callCloudFunction } from '../platform/cloud.weapp'
import { CALL_TIMEOUT_MS, ownAnswer } from './envelope'
import { createTransport } from './transport.weapp'

vi.mock('../platform/cloud.weapp', () => ({ initCloud: vi.fn(), callCloudFunction: vi.fn() }))

const cloud = vi.mocked(callCloudFunction)
const send = createTransport()

afterEach(() => {
  vi.useRealTimers()
  cloud.mockReset()
})

test('a call goes to the cloud function api, by procedure and input', async () => {
  cloud.mockResolvedValueOnce({ ok: true, data: 7 })
  expect(await send('stations.get', { id: 's' })).toEqual({ ok: true, data: 7 })
  expect(cloud).toHaveBeenCalledWith('api', { procedure: 'stations.get', input: { id: 's' } })
})

test.each([
  ['no network', { errMsg: 'cloud.callFunction:fail Error: request:fail' }, 'network.offline'],
  ['a broken function', { errCode: -404011, errMsg: 'cloud function execution error' }, 'unexpected'],
  ['a function out of time', { errCode: -1, errMsg: 'cloud function service error code -504003' }, 'unexpected'],
] as const)('%s', async (_what, error, code) => {
  cloud.mockRejectedValueOnce(error)
  expect(await send('residents.me', undefined)).toEqual(ownAnswer(code))
})

test('a call that takes too long is given up', async () => {
  vi.useFakeTimers()
  cloud.mockReturnValueOnce(new Promise(() => undefined))
  const answer = send('residents.me', undefined)
  await vi.advanceTimersByTimeAsync(CALL_TIMEOUT_MS)
  expect(await answer).toEqual(ownAnswer('network.offline'))
})
