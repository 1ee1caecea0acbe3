import type { Client } from '../client'
import { Listeners } from '../listeners'
import { controls, type Player } from '../media'
import type { Area } from './index'

const AUDIO_EVENTS = [
  'Canplay', 'Play', 'Pause', 'Stop', 'Ended', 'TimeUpdate', 'Error', 'Waiting', 'Seeking', 'Seeked',
]

/** Sound, film and pictures. */
export function mediaApis(client: Client): Area {
  let sounds = 0
  return {
    works: {
      previewImage: () => undefined,
      setInnerAudioOption: () => undefined,
    },
    direct: {
      createInnerAudioContext: () => createAudio(client, `audio ${++sounds}`),
      createVideoContext: (id: string) => createVideoContext(client, id),
      createSelectorQuery: () => client.pages.createSelectorQuery(),
      createIntersectionObserver: (_owner: unknown, options?: unknown) =>
        client.pages.createIntersectionObserver(options),
    },
  }
}

interface AudioSettings {
  src: string
  startTime: number
  playbackRate: number
}

function createAudio(client: Client, key: string): object {
  const listeners = new Listeners(client.recorder)
  const player = client.media.player(key, () => ({
    currentTime: 0,
    duration: client.phone.mediaSeconds,
    paused: true,
    tell: (event) => listeners.emit(event, {}),
  }))
  const settings: AudioSettings = { src: '', startTime: 0, playbackRate: 1 }
  const audio = Object.assign(settings, playing(client, player, () => settings.startTime), {
    autoplay: false, loop: false, volume: 1, obeyMuteSwitch: true,
    destroy: () => client.media.remove(key),
  }, listening(listeners))
  return Object.defineProperties(audio, {
    currentTime: { get: () => player.currentTime },
    duration: { get: () => player.duration },
    paused: { get: () => player.paused },
    buffered: { get: () => player.duration },
  })
}

function playing(client: Client, player: Player, startTime: () => number): object {
  const note = (name: string, argument: unknown = {}): void => {
    client.recorder.calls.push({ name: `media.${name}`, argument })
  }
  return {
    play: () => {
      note('play')
      if (player.currentTime === 0) player.currentTime = startTime()
      controls.play(player)
    },
    pause: () => { note('pause'); controls.pause(player) },
    stop: () => { note('stop'); controls.stop(player) },
    seek: (seconds: number) => { note('seek', { seconds }); controls.seek(player, seconds) },
  }
}

function listening(listeners: Listeners): Record<string, unknown> {
  return Object.fromEntries(AUDIO_EVENTS.flatMap((name) => [
    [`on${name}`, (listener: () => void) => listeners.on(name.toLowerCase(), listener)],
    [`off${name}`, (listener?: () => void) => listeners.off(name.toLowerCase(), listener)],
  ]))
}

function createVideoContext(client: Client, id: string): object {
  const act = (run: (player: Player) => void) => (): void => {
    const player = client.pages.videoPlayer(id)
    if (player) run(player)
    else client.recorder.fail('createVideoContext', `there is no <video id="${id}"> on the page`)
  }
  const note = (name: string) => (): number => client.recorder.calls.push({ name: `video.${name}`, argument: { id } })
  return {
    play: act((player) => controls.play(player)),
    pause: act((player) => controls.pause(player)),
    stop: act((player) => controls.stop(player)),
    seek: (seconds: number) => act((player) => controls.seek(player, seconds))(),
    playbackRate: note('playbackRate'),
    requestFullScreen: note('requestFullScreen'),
    exitFullScreen: note('exitFullScreen'),
  }
}
