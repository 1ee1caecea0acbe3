import type { AudioListeners, AudioPlayer } from './device'

/** An `<audio>` element that is in no page. */
export function createAudio(listeners: AudioListeners): AudioPlayer {
  const audio = new Audio()
  audio.preload = 'metadata'
  return playerOf(audio, listeners)
}

/** Plays in an element that is already there: the `<video>` of a page. */
export function playerOf(media: HTMLMediaElement, listeners: AudioListeners): AudioPlayer {
  let startAt = 0
  media.addEventListener('loadedmetadata', () => {
    media.currentTime = startAt
  })
  const stopListening = listen(media, listeners)
  return {
    load(address, startAtSeconds) {
      startAt = startAtSeconds
      media.src = address
    },
    play() {
      // Refused without a tap, or overtaken by a pause; a broken file is told by the error event.
      media.play().catch(listeners.onPaused)
    },
    pause: () => media.pause(),
    seek(seconds) {
      startAt = seconds
      if (media.readyState >= media.HAVE_METADATA) media.currentTime = seconds
    },
    setRate(rate) {
      // Loading resets the rate to the default one.
      media.defaultPlaybackRate = rate
      media.playbackRate = rate
    },
    release() {
      stopListening()
      media.pause()
      media.removeAttribute('src')
      media.load()
    },
  }
}

function listen(media: HTMLMediaElement, listeners: AudioListeners): () => void {
  const events: [keyof HTMLMediaElementEventMap, () => void][] = [
    ['timeupdate', () => listeners.onTime(media.currentTime)],
    ['playing', listeners.onPlaying],
    ['pause', listeners.onPaused],
    ['ended', listeners.onEnd],
    ['error', listeners.onError],
  ]
  for (const [name, tell] of events) media.addEventListener(name, tell)
  return () => {
    for (const [name, tell] of events) media.removeEventListener(name, tell)
  }
}
