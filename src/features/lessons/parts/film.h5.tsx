import { useEffect, useRef } from 'react'
import { playerOf } from '../../../shared/platform/audio.h5'
import type { FilmPlayer, FilmProps } from './film-props'

/** Safari on the iPhone knows only its own full screen. */
interface FilmElement extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void
}

/** The browser's own film. It shows its own controls in full screen only, where ours are not to be seen. */
export function Film({ label, listeners, onMount }: FilmProps) {
  const box = useRef<FilmElement>(null)
  useEffect(() => {
    const film = box.current
    if (!film) return undefined
    const onFullScreen = (): void => {
      film.controls = film.matches(':fullscreen')
    }
    film.addEventListener('fullscreenchange', onFullScreen)
    return onMount(filmPlayer(film, listeners))
  }, [listeners, onMount])
  return <video ref={box} className="lesson-film" preload="metadata" playsInline aria-label={label} />
}

function filmPlayer(film: FilmElement, listeners: FilmProps['listeners']): FilmPlayer {
  return {
    ...playerOf(film, listeners),
    fullScreen() {
      if (film.webkitEnterFullscreen && !film.requestFullscreen) film.webkitEnterFullscreen()
      else void film.requestFullscreen()
    },
  }
}
