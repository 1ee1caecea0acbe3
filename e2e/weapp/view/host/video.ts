import type { Player } from '../../client/media'
import { emit, type FrameworkDom } from './framework'
import type { BrowserProgram } from './program'

/** The player of the `<video>` with this id on the page on top, or of the first one. */
export function videoPlayer({ top, client }: BrowserProgram, id?: string): Player | undefined {
  const videos = [...top.element.querySelectorAll<FrameworkDom>('wx-video')]
  const video = videos.find((each) => id === undefined || each.__wxElement?.id === id)
  const component = video?.__wxElement
  if (!video || !component) return undefined
  const { initialTime } = component.data as { initialTime?: number }
  return client.media.player(`video ${component.id}`, () => {
    const player: Player = {
      currentTime: Number(initialTime ?? 0),
      duration: client.phone.mediaSeconds,
      paused: true,
      tell: (event) => emit(video, event, { currentTime: player.currentTime, duration: player.duration }),
    }
    return player
  })
}
