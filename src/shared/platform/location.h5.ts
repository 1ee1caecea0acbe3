import { copyText } from './clipboard.h5'
import type { DeviceLocation, Position } from './device'

const PATIENCE_MS = 10_000
/** A position this old is still where somebody on foot is, for our purpose. */
const FRESH_MS = 60_000
/** GeolocationPositionError.PERMISSION_DENIED. */
const PERMISSION_DENIED = 1

export const location: DeviceLocation = { current, choose: null, open }

/** The browser's position, WGS-84. */
function current(): Promise<Position> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) {
      resolve({ status: 'unavailable' })
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({
        status: 'found',
        lat: coords.latitude,
        lng: coords.longitude,
        datum: 'wgs84',
        accuracyMeters: coords.accuracy,
      }),
      (error) => resolve({ status: error.code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    )
  })
}

/** A link to a map service would tell it where our residents go; the address is theirs to paste where they like. */
async function open({ name, address }: { name: string; address: string }): Promise<'copied' | 'failed'> {
  return (await copyText(`${name}，${address}`)) ? 'copied' : 'failed'
}
