import { useEffect, useRef } from 'react'
import { playerOf } from '../../../shared/platform/audio.h5'
import type { FilmProps } from './film-props'

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
    film.addEventListener('fullscreenchange', () => {
      film.controls = film.matches(':fullscreen')
    })
    return onMount({ ...playerOf(film, listeners), fullScreen: () => showFull(film) })
  }, [listeners, onMount])
  return <video ref={box} className="lesson-film" preload="metadata" playsInline aria-label={label} />
}

function showFull(film: FilmElement): void {
  if (film.webkitEnterFullscreen) film.webkitEnterFullscreen()
  else void film.requestFullscreen()
}
