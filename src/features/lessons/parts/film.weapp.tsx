import { Video } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { aria } from '@/shared/ui'
import { filmCommands } from '../../../shared/platform/film.weapp'
import type { FilmProps } from './film-props'

const FILM_ID = 'lesson-film'

/** WeChat's own video. It shows its own controls in full screen only, where ours are not to be seen. */
export function Film({ address, startAtSeconds, label, listeners, onMount }: FilmProps) {
  const [startAt] = useState(startAtSeconds)
  const [isFull, setFull] = useState(false)
  // Address and beginning are attributes here, so there is nothing to load or release by hand.
  useEffect(() => onMount({ ...filmCommands(FILM_ID), load: () => undefined, release: () => undefined }), [onMount])
  return (
    <Video
      id={FILM_ID}
      className="lesson-film"
      src={address}
      initialTime={startAt}
      controls={isFull}
      showCenterPlayBtn={false}
      enableProgressGesture={false}
      onPlay={listeners.onPlaying}
      onPause={listeners.onPaused}
      onEnded={listeners.onEnd}
      onError={listeners.onError}
      onTimeUpdate={(event) => listeners.onTime(event.detail.currentTime)}
      onFullscreenChange={(event) => setFull(Boolean(event.detail.fullScreen))}
      {...aria({ label })}
    />
  )
}
