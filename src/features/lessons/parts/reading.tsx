import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { LessonView } from '../../../../contract/lessons'
import { useStore } from '@/shared/store'
import { Button, classes } from '@/shared/ui'
import { watchRisen } from '../../../shared/platform/reading'
import { playerCopy } from '../player-copy'
import { PlayerStore } from '../player-store'
import { paragraphId } from './paragraph-id'
import './reading.scss'

/** A paragraph counts as read when it stands in the upper half of the screen. */
const READING_HEIGHT = 0.5

/** An article: its text, and a watch over the paragraph the reader has come to. */
export const Reading = observer(function Reading({ lesson }: { lesson: LessonView }) {
  const store = useStore(PlayerStore)
  const { transcript } = lesson
  useEffect(() => {
    const ids = transcript.map((_, index) => paragraphId(index))
    return watchRisen(ids, READING_HEIGHT, (id) => store.read(ids.indexOf(id)))
  }, [store, transcript])
  return (
    <View className="lesson-reading">
      {transcript.map(({ text }, index) => (
        <View
          key={index}
          id={paragraphId(index)}
          className={classes('lesson-reading__part', index === store.stoppedLine && 'lesson-reading__part--stop')}
        >
          {text}
        </View>
      ))}
      <Done />
    </View>
  )
})

/** The end may stand on the screen long before it is read, so the reader says it. */
const Done = observer(function Done() {
  const store = useStore(PlayerStore)
  return (
    <View>
      {!store.isFinished && (
        <Button look="line" icon="check" block onPress={() => store.readToEnd()}>{playerCopy.doneReading}</Button>
      )}
    </View>
  )
})
