import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAudio } from './audio.h5'

/** What a browser's audio element does, without sound. */
class SilentAudio extends EventTarget {
  readonly HAVE_METADATA = 1
  src = ''
  preload = ''
  currentTime = 0
  readyState = 0
  playbackRate = 1
  defaultPlaybackRate = 1
  play = vi.fn(() => Promise.resolve())
  pause = vi.fn()
  load = vi.fn()
  removeAttribute = vi.fn()

  arrive(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('loadedmetadata'))
  }
}

let element: SilentAudio
const listeners = { onTime: vi.fn(), onPlaying: vi.fn(), onPaused: vi.fn(), onEnd: vi.fn(), onError: vi.fn() }

beforeEach(() => {
  vi.stubGlobal('Audio', function () {
    element = new SilentAudio()
    return element
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

test('a lesson goes on at the second where it was broken off', () => {
  const player = createAudio(listeners)
  player.load('/media/boat.mp3', 522)
  expect(element.currentTime).toBe(0)
  element.arrive()
  expect(element.currentTime).toBe(522)
  player.seek(10)
  expect(element.currentTime).toBe(10)
})

test('a jump before the file has arrived is made when it has', () => {
  const player = createAudio(listeners)
  player.load('/media/boat.mp3', 0)
  player.seek(90)
  element.arrive()
  expect(element.currentTime).toBe(90)
})

test('faster stays faster when the file is loaded', () => {
  const player = createAudio(listeners)
  player.setRate(1.25)
  expect(element).toMatchObject({ playbackRate: 1.25, defaultPlaybackRate: 1.25 })
})

test('time, playing, pausing, end and error are told', () => {
  createAudio(listeners)
  element.currentTime = 7
  for (const name of ['timeupdate', 'playing', 'pause', 'ended', 'error']) element.dispatchEvent(new Event(name))
  expect(listeners.onTime).toHaveBeenCalledWith(7)
  for (const told of [listeners.onPlaying, listeners.onPaused, listeners.onEnd, listeners.onError]) {
    expect(told).toHaveBeenCalledOnce()
  }
})

test('a browser that wants a tap first counts as paused', async () => {
  const player = createAudio(listeners)
  element.play.mockRejectedValueOnce(new DOMException('NotAllowedError'))
  player.play()
  await vi.waitFor(() => expect(listeners.onPaused).toHaveBeenCalledOnce())
})

test('a released player tells nothing any more', () => {
  createAudio(listeners).release()
  element.dispatchEvent(new Event('pause'))
  expect(element.pause).toHaveBeenCalledOnce()
  expect(listeners.onPaused).not.toHaveBeenCalled()
})
