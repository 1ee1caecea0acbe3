import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { LessonView } from '../../../../contract/lessons'
import { useStore } from '@/shared/store'
import { classes, glyph, lessonRuler, Press, Ruler, styleVars, useElder } from '@/shared/ui'
import { scrollToNode } from '../../../shared/platform/reading'
import { playerCopy } from '../player-copy'
import { PlayerStore, STEP_BACK_SECONDS } from '../player-store'
import { paragraphId } from './paragraph-id'

interface StripProps {
  lesson: LessonView
}

/** Where one is, what one can change, and the ruler with the place of last time. */
export const Strip = observer(function Strip({ lesson }: StripProps) {
  const { stoppedAt } = useStore(PlayerStore)
  return (
    <View className={classes('lesson-strip', stoppedAt !== null && 'lesson-strip--stop')}>
      <View className="lesson-strip__row">
        <Place lesson={lesson} />
        {lesson.format === 'article' ? <Reread /> : <Controls lesson={lesson} />}
      </View>
      <Track lesson={lesson} />
      {stoppedAt !== null && (
        <View className="lesson-strip__stop" style={styleVars({ '--at': `${(100 * stoppedAt) / lesson.durationSeconds}%` })}>
          {playerCopy.stoppedHere}
        </View>
      )}
    </View>
  )
})

const Place = observer(function Place({ lesson }: StripProps) {
  const { playback, line } = useStore(PlayerStore)
  const { durationSeconds, transcript } = lesson
  const words = lesson.format === 'article'
    ? playerCopy.paragraph(Math.max(1, line + 1), transcript.length)
    : playerCopy.clock(playback.seconds, durationSeconds)
  return <View className="lesson-strip__place">{words}</View>
})

const Track = observer(function Track({ lesson }: StripProps) {
  const { playback } = useStore(PlayerStore)
  return <Ruler {...lessonRuler(playback.seconds, lesson.durationSeconds)} />
})

/** In 关怀模式 the speed stays as it is: one thing less to hit by accident. */
const Controls = observer(function Controls({ lesson }: StripProps) {
  const store = useStore(PlayerStore)
  const { playback } = store
  const elder = useElder()
  return (
    <>
      <Press
        className={classes('lesson-strip__act lesson-strip__act--icon', glyph('back15'))}
        label={playerCopy.stepBack}
        onPress={() => store.stepBack()}
      >
        {STEP_BACK_SECONDS}
      </Press>
      <Press className="lesson-strip__act" onPress={() => store.jump(0)}>{playerCopy.fromStart(lesson.format)}</Press>
      {!elder && (
        <Press
          className="lesson-strip__act"
          label={playerCopy.rateLabel(playback.rate)}
          onPress={() => playback.nextRate()}
        >
          {playerCopy.rate(playback.rate)}
        </Press>
      )}
      {lesson.format === 'video' && (
        <Press className="lesson-strip__act" onPress={() => playback.fullScreen()}>{playerCopy.fullScreen}</Press>
      )}
    </>
  )
})

const Reread = observer(function Reread() {
  const store = useStore(PlayerStore)
  const reread = (): void => {
    store.reread()
    scrollToNode(paragraphId(0))
  }
  return <Press className="lesson-strip__act" onPress={reread}>{playerCopy.fromStart('article')}</Press>
})
