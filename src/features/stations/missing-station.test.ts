import { expect, test } from 'vitest'
import { missingStationUrl } from './missing-station'

test('of a place only the middle of its cell leaves the page, the same for everybody in the cell', () => {
  const home = missingStationUrl({ lat: 30.7612345, lng: 120.7834567 })
  expect(home).toBe('/features/coverage/pages/report/index?lat=30.7625&lng=120.7825')
  expect(missingStationUrl({ lat: 30.7649, lng: 120.7801 })).toBe(home)
  expect(missingStationUrl({ lat: 30.765, lng: 120.7801 })).not.toBe(home)
})
