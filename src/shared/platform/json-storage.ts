import type { DeviceStorage } from './device'

/** The platform's own key-value store; each function may throw. */
export interface TextStore {
  read(key: string): string | null
  write(key: string, text: string): void
  erase(key: string): void
}

/** Keys of ours on the device. */
const PREFIX = 'yili.'

/** JSON over a text store. A full or forbidden store loses the value, never the page. */
export function createStorage(store: TextStore): DeviceStorage {
  const storage: DeviceStorage = {
    get(key) {
      try {
        const text = store.read(PREFIX + key)
        return text ? (JSON.parse(text) as unknown) : null
      } catch {
        return null
      }
    },
    set: (key, value) => succeeds(() => store.write(PREFIX + key, JSON.stringify(value))),
    remove: (key) => {
      succeeds(() => store.erase(PREFIX + key))
    },
    slot: (key) => ({
      get: () => storage.get(key),
      set: (value) => storage.set(key, value),
      clear: () => storage.remove(key),
    }),
  }
  return storage
}

function succeeds(act: () => void): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}
