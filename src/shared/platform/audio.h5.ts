import type { AudioListeners, AudioPlayer } from './device'

/** An `<audio>` element that is in no page. */
export function createAudio(listeners: AudioListeners): AudioPlayer {
  const audio = new Audio()
  audio.preload = 'metadata'
  let startAt = 0
  audio.addEventListener('loadedmetadata', () => {
    audio.currentTime = startAt
  })
  const stopListening = listen(audio, listeners)
  return {
    load(address, startAtSeconds) {
      startAt = startAtSeconds
      audio.src = address
    },
    play() {
      // Refused without a tap, or overtaken by a pause; a broken file is told by the error event.
      audio.play().catch(listeners.onPaused)
    },
    pause: () => audio.pause(),
    seek(seconds) {
      startAt = seconds
      if (audio.readyState >= audio.HAVE_METADATA) audio.currentTime = seconds
    },
    setRate(rate) {
      // Loading resets the rate to the default one.
      audio.defaultPlaybackRate = rate
      audio.playbackRate = rate
    },
    release() {
      stopListening()
      audio.pause()
      audio.removeAttribute('src')
      audio.load()
    },
  }
}

function listen(audio: HTMLAudioElement, listeners: AudioListeners): () => void {
  const events: [keyof HTMLMediaElementEventMap, () => void][] = [
    ['timeupdate', () => listeners.onTime(audio.currentTime)],
    ['playing', listeners.onPlaying],
    ['pause', listeners.onPaused],
    ['ended', listeners.onEnd],
    ['error', listeners.onError],
  ]
  for (const [name, tell] of events) audio.addEventListener(name, tell)
  return () => {
    for (const [name, tell] of events) audio.removeEventListener(name, tell)
  }
}
