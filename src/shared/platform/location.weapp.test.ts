import Taro from '@tarojs/taro'
import { expect, test, vi } from 'vitest'
import { location } from './location.weapp'

vi.mock('@tarojs/taro', () => ({
  default: { getFuzzyLocation: vi.fn(), chooseLocation: vi.fn(), openLocation: vi.fn() },
}))

const wechat = vi.mocked(Taro)

test('WeChat’s fuzzy position is GCJ-02 and claims no accuracy', async () => {
  wechat.getFuzzyLocation.mockResolvedValueOnce({ latitude: 30.75, longitude: 120.76, errMsg: 'ok' })
  expect(await location.current()).toEqual({
    status: 'found', lat: 30.75, lng: 120.76, datum: 'gcj02', accuracyMeters: null,
  })
})

test.each([
  ['getFuzzyLocation:fail auth deny', 'denied'],
  ['getFuzzyLocation:fail:privacy permission is not authorized', 'denied'],
  ['getFuzzyLocation:fail system permission denied', 'denied'],
  ['getFuzzyLocation:fail timeout', 'unavailable'],
])('%s is %s', async (errMsg, status) => {
  wechat.getFuzzyLocation.mockRejectedValueOnce({ errMsg })
  expect(await location.current()).toEqual({ status })
})

test('a point can be picked on WeChat’s map, or not', async () => {
  const picked = { name: '菱香里', address: '菱香路', latitude: '30.7', longitude: '120.7', errMsg: 'ok' }
  wechat.chooseLocation.mockResolvedValueOnce(picked as never)
  expect(await location.choose?.()).toEqual({ name: '菱香里', lat: 30.7, lng: 120.7, datum: 'gcj02' })
  wechat.chooseLocation.mockRejectedValueOnce({ errMsg: 'chooseLocation:fail cancel' })
  expect(await location.choose?.()).toBeNull()
})
