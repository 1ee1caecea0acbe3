import { createStorage } from '../shared/platform/json-storage'
import type {
  AudioListeners, AudioPlayer, Device, DeviceLocation, DeviceStorage, Login, Navigation, Position, PrivacyGate,
} from '../shared/platform/device'

/** A device for store tests: it does nothing and remembers what it was asked to do in `acts`. */
export class FakeDevice implements Device {
  readonly acts: string[] = []
  readonly stored = new Map<string, string>()
  readonly audio: FakeAudio[] = []

  instant = new Date('2026-10-10T03:52:00Z')
  position: Position = { status: 'denied' }
  prefersLargeText = false
  login: Login = { kind: 'implicit' }
  privacy: PrivacyGate | null = null
  share: Device['share'] = null
  files: Device['files'] = null
  askForMessages: Device['askForMessages'] = null
  addToCalendar: Device['addToCalendar'] = null

  readonly clock = { now: () => this.instant }
  readonly storage: DeviceStorage = createStorage({
    read: (key) => this.stored.get(key) ?? null,
    write: (key, text) => void this.stored.set(key, text),
    erase: (key) => void this.stored.delete(key),
  })
  readonly navigate: Navigation = {
    to: (url) => this.did('to', url),
    replace: (url) => this.did('replace', url),
    back: (tab) => this.did('back', tab),
    tab: (path) => this.did('tab', path),
    title: (text) => this.did('title', text),
    refreshed: () => this.did('refreshed', ''),
  }
  readonly location: DeviceLocation = {
    current: () => Promise.resolve(this.position),
    choose: null,
    open: ({ name }) => {
      this.did('open', name)
      return Promise.resolve('opened')
    },
  }
  readonly appearance = {
    device: this,
    get prefersLargeText(): boolean {
      return this.device.prefersLargeText
    },
    theme: () => 'light' as const,
    onThemeChange: () => () => undefined,
  }

  phone(number: string): void {
    this.did('phone', number)
  }

  copy(text: string): Promise<boolean> {
    this.did('copy', text)
    return Promise.resolve(true)
  }

  createAudio(listeners: AudioListeners): AudioPlayer {
    const player = new FakeAudio(listeners)
    this.audio.push(player)
    return player
  }

  mediaUrl(address: string): string {
    return address
  }

  /** The device is replaced by one whose app was closed and opened again: the storage is all that is left. */
  reopened(): FakeDevice {
    const device = new FakeDevice()
    for (const [key, text] of this.stored) device.stored.set(key, text)
    return device
  }

  private did(act: string, what: string): void {
    this.acts.push(`${act} ${what}`)
  }
}

/** A player without sound; tests speak for it through `listeners`. */
export class FakeAudio implements AudioPlayer {
  address = ''
  seconds = 0
  rate = 1
  state: 'stopped' | 'playing' | 'paused' | 'released' = 'stopped'

  constructor(readonly listeners: AudioListeners) {}

  load(address: string, startAtSeconds: number): void {
    this.address = address
    this.seconds = startAtSeconds
  }

  play(): void {
    this.state = 'playing'
    this.listeners.onPlaying()
  }

  pause(): void {
    this.state = 'paused'
    this.listeners.onPaused()
  }

  seek(seconds: number): void {
    this.seconds = seconds
    this.listeners.onTime(seconds)
  }

  setRate(rate: number): void {
    this.rate = rate
  }

  release(): void {
    this.state = 'released'
  }
}
