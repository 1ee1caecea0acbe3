import Taro from '@tarojs/taro'
import type { CalendarEntry } from './device'

/** WeChat's own dialogue for one entry in the phone's calendar; only out of a tap. */
export async function addToCalendar({ title, startsAt, endsAt, place, notes }: CalendarEntry): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title, location: place, description: notes, startTime: seconds(startsAt), endTime: String(seconds(endsAt)),
    })
    return true
  } catch {
    return false
  }
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)
