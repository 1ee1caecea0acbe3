import { afterEach, expect, test, vi } from 'vitest'
import { location } from './location.h5'

const station = { name: '望湖驿站', address: '菱香路 12 号', lat: 30.7, lng: 120.7 }

afterEach(() => vi.unstubAllGlobals())

function browser(geolocation: Partial<Geolocation> | undefined, writeText = vi.fn(() => Promise.resolve())) {
  vi.stubGlobal('navigator', { geolocation, clipboard: { writeText } })
  return writeText
}

test('the browser’s position is WGS-84, with its uncertainty', async () => {
  const coords = { latitude: 30.75, longitude: 120.76, accuracy: 40 } as GeolocationCoordinates
  browser({ getCurrentPosition: (found) => found({ coords } as GeolocationPosition) })
  expect(await location.current()).toEqual({
    status: 'found', lat: 30.75, lng: 120.76, datum: 'wgs84', accuracyMeters: 40,
  })
})

test.each([[1, 'denied'], [2, 'unavailable'], [3, 'unavailable']])('error %d is %s', async (code, status) => {
  browser({ getCurrentPosition: (_found, failed) => failed?.({ code } as GeolocationPositionError) })
  expect(await location.current()).toEqual({ status })
})

test('a browser that knows no position says so', async () => {
  browser(undefined)
  expect(await location.current()).toEqual({ status: 'unavailable' })
})

test('the way to a station is its address on the clipboard, and no map service learns of it', async () => {
  const writeText = browser(undefined)
  expect(await location.open(station)).toBe('copied')
  expect(writeText).toHaveBeenCalledWith('望湖驿站，菱香路 12 号')
})
