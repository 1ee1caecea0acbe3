import Taro from '@tarojs/taro'
import { createAppearance } from './appearance.weapp'
import { createAudio } from './audio.weapp'
import { addToCalendar } from './calendar.weapp'
import type { Clock, Device } from './device'
import { createStorage } from './json-storage'
import { location } from './location.weapp'
import { mediaUrlAt } from './media-url'
import { askForMessages } from './messages.weapp'
import { createNavigation } from './navigation'
import { privacy } from './privacy.weapp'

/** Origin under which lesson media lie (`https://…`); empty: their addresses are full ones already. */
declare const YILI_MEDIA_HOST: string

/** The phone, through WeChat. */
export function createDevice(clock: Clock): Device {
  return {
    clock,
    storage: createStorage({
      read: (key) => Taro.getStorageSync<string>(key),
      write: (key, text) => Taro.setStorageSync(key, text),
      erase: (key) => Taro.removeStorageSync(key),
    }),
    location,
    navigate: createNavigation(clock),
    appearance: createAppearance(),
    login: { kind: 'implicit' },
    // Absent before base library 2.32.3.
    privacy: typeof Taro.onNeedPrivacyAuthorization === 'function' ? privacy : null,
    share: null,
    phone,
    copy,
    files: null,
    askForMessages,
    addToCalendar,
    createAudio,
    mediaUrl: mediaUrlAt(YILI_MEDIA_HOST),
  }
}

/** WeChat reports hanging up before dialling as a failure; to us it is an answer like any other. */
function phone(number: string): void {
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}

async function copy(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
