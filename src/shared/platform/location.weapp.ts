import Taro from '@tarojs/taro'
import type { ChosenPoint, Destination, DeviceLocation, Position } from './device'

/** What WeChat says when the person, or the phone's settings on their behalf, said no. */
const REFUSED = /auth deny|auth denied|authorize no response|privacy permission is not authorized|permission denied/i

export const location: DeviceLocation = { current, choose, open }

/** The fuzzy position, GCJ-02. WeChat does not document how far off it may be, so no accuracy is claimed. */
async function current(): Promise<Position> {
  try {
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
    return { status: 'found', lat: latitude, lng: longitude, datum: 'gcj02', accuracyMeters: null }
  } catch (error) {
    return { status: REFUSED.test(messageOf(error)) ? 'denied' : 'unavailable' }
  }
}

/** Cancelling, refusing and failing look alike to the caller: no point was chosen, and the app's own list remains. */
async function choose(): Promise<ChosenPoint | null> {
  try {
    const { name, latitude, longitude } = await Taro.chooseLocation({})
    return { name, lat: Number(latitude), lng: Number(longitude), datum: 'gcj02' }
  } catch {
    return null
  }
}

async function open({ name, address, lat, lng }: Destination): Promise<'opened' | 'failed'> {
  try {
    await Taro.openLocation({ name, address, latitude: lat, longitude: lng })
    return 'opened'
  } catch {
    return 'failed'
  }
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null ? String((error as { errMsg?: string }).errMsg) : ''
}
