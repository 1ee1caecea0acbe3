import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useCallback, useState } from 'react'
import type { LessonView } from '../../../../contract/lessons'
import { useDeps, useStore } from '@/shared/store'
import { classes } from '@/shared/ui'
import { playerCopy } from '../copy'
import { PlayerStore } from '../player-store'
import { Cover } from './cover'
import { Curtain } from './curtain'
import { Film } from './film'
import type { FilmPlayer } from './film-props'
import './stage.scss'
import { Strip } from './strip'

/** The picture of a lesson with what one can do: go on, begin anew, faster. It stays in sight while one reads along. */
export const Stage = observer(function Stage({ lesson }: { lesson: LessonView }) {
  const [film, setFilm] = useState<FilmPlayer | null>(null)
  const isFilm = lesson.format === 'video'
  return (
    <View className={classes('lesson-stage dark', `lesson-stage--${lesson.format}`)}>
      <View className="lesson-stage__picture">
        {isFilm ? <FilmBox lesson={lesson} onFilm={setFilm} /> : <Cover name={lesson.cover} wide />}
        <Curtain lesson={lesson} />
      </View>
      <Strip lesson={lesson} {...(film && { onFullScreen: () => film.fullScreen() })} />
    </View>
  )
})

interface FilmBoxProps {
  lesson: LessonView
  onFilm: (film: FilmPlayer | null) => void
}

/** A film that broke makes way for a new one. */
const FilmBox = observer(function FilmBox({ lesson, onFilm }: FilmBoxProps) {
  const store = useStore(PlayerStore)
  const { device } = useDeps()
  const { playback, films } = store
  const [listeners] = useState(playback.listeners)
  const onMount = useCallback((player: FilmPlayer) => {
    store.attach(player)
    onFilm(player)
    return () => {
      playback.detach(player)
      onFilm(null)
    }
  }, [store, playback, onFilm])
  return (
    <Film
      key={films}
      address={device.mediaUrl(lesson.mediaUrl ?? '')}
      startAtSeconds={playback.seconds}
      label={playerCopy.film(lesson.title)}
      listeners={listeners}
      onMount={onMount}
    />
  )
})
