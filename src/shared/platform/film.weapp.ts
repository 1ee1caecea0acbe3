import Taro from '@tarojs/taro'

/** What one can ask of a `Video` of the page on the screen, by its id. Speeds: 0.5, 0.8, 1, 1.25, 1.5, 2. */
export interface FilmCommands {
  play(): void
  pause(): void
  seek(seconds: number): void
  setRate(rate: number): void
  fullScreen(): void
}

/** The commands of WeChat's own video component. */
export function filmCommands(id: string): FilmCommands {
  const film = Taro.createVideoContext(id)
  return {
    play: () => film.play(),
    pause: () => film.pause(),
    seek: (seconds) => film.seek(seconds),
    setRate: (rate) => film.playbackRate(rate),
    fullScreen: () => void film.requestFullScreen({ direction: 90 }),
  }
}
