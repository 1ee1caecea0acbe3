import { createAppearance } from './appearance.h5'
import { createAudio } from './audio.h5'
import { copyText } from './clipboard.h5'
import type { Clock, Device } from './device'
import { files } from './files.h5'
import { createStorage } from './json-storage'
import { location } from './location.h5'
import { login } from './login.h5'
import { mediaUrlAt } from './media-url'
import { createNavigation } from './navigation'
import { share } from './share.h5'

/** The browser. */
export function createDevice(clock: Clock): Device {
  return {
    clock,
    storage: createStorage({
      read: (key) => window.localStorage.getItem(key),
      write: (key, text) => window.localStorage.setItem(key, text),
      erase: (key) => window.localStorage.removeItem(key),
    }),
    location,
    navigate: createNavigation(clock),
    appearance: createAppearance(),
    login,
    privacy: null,
    share,
    phone: (number) => window.location.assign(`tel:${number}`),
    copy: copyText,
    files,
    askForMessages: null,
    addToCalendar: null,
    createAudio,
    mediaUrl: mediaUrlAt(''),
  }
}
