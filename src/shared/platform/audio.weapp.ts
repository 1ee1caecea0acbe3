import Taro from '@tarojs/taro'
import type { AudioListeners, AudioPlayer } from './device'

/** WeChat's audio context. A lesson is asked for, so it is heard with the ring switch on silent too. */
export function createAudio(listeners: AudioListeners): AudioPlayer {
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false })
  const audio = Taro.createInnerAudioContext()
  audio.onTimeUpdate(() => listeners.onTime(audio.currentTime))
  audio.onPlay(listeners.onPlaying)
  audio.onPause(listeners.onPaused)
  audio.onEnded(listeners.onEnd)
  audio.onError(listeners.onError)
  return {
    load(address, startAtSeconds) {
      audio.startTime = startAtSeconds
      audio.src = address
    },
    play: () => audio.play(),
    pause: () => audio.pause(),
    seek: (seconds) => audio.seek(seconds),
    setRate(rate) {
      audio.playbackRate = rate
    },
    release: () => audio.destroy(),
  }
}
