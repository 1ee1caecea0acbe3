import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useCallback, useState } from 'react'
import type { LessonView } from '../../../../contract/lessons'
import { useDeps, useStore } from '@/shared/store'
import { classes } from '@/shared/ui'
import { playerCopy } from '../player-copy'
import type { Medium } from '../playback'
import { PlayerStore } from '../player-store'
import { Cover } from './cover'
import { Curtain } from './curtain'
import { Film } from './film'
import './stage.scss'
import { Strip } from './strip'

/** The picture of a lesson with what one can do: go on, begin anew, faster. It stays in sight while one reads along. */
export const Stage = observer(function Stage({ lesson }: { lesson: LessonView }) {
  return (
    <View className={classes('lesson-stage', `lesson-stage--${lesson.format}`)}>
      <View className="lesson-stage__picture">
        {lesson.format === 'video' ? <FilmBox lesson={lesson} /> : <Cover name={lesson.cover} wide />}
        <Curtain lesson={lesson} />
      </View>
      <Strip lesson={lesson} />
    </View>
  )
})

/** A film that broke makes way for a new one. */
const FilmBox = observer(function FilmBox({ lesson }: { lesson: LessonView }) {
  const store = useStore(PlayerStore)
  const { device } = useDeps()
  const { playback, films } = store
  const [listeners] = useState(() => playback.listeners)
  const onMount = useCallback((film: Medium) => {
    store.attach(film)
    return () => playback.detach(film)
  }, [store, playback])
  return (
    <Film
      key={films}
      address={device.mediaUrl(lesson.mediaUrl ?? '')}
      startAtSeconds={() => playback.seconds}
      label={playerCopy.film(lesson.title)}
      listeners={listeners}
      onMount={onMount}
    />
  )
})
