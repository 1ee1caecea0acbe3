import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { LessonView } from '../../../../contract/lessons'
import { SessionStore } from '@/shared/session/session-store'
import { useStore } from '@/shared/store'
import { Button, Heading, Notice, StatusPill } from '@/shared/ui'
import { playerCopy } from '../player-copy'
import { PlayerStore } from '../player-store'
import { ProgressStore } from '../progress-store'
import './lesson-facts.scss'

/** What the lesson is, who speaks, and when it counts as done. */
export const LessonFacts = observer(function LessonFacts({ lesson }: { lesson: LessonView }) {
  return (
    <>
      <Trouble lesson={lesson} />
      <View className="lesson-facts">
        <Heading level={2} line={`${lesson.lecturer}，${lesson.lecturerLine}`}>{lesson.title}</Heading>
        <Done lesson={lesson} />
        <HeldUp />
      </View>
    </>
  )
})

const Trouble = observer(function Trouble({ lesson }: { lesson: LessonView }) {
  const store = useStore(PlayerStore)
  if (store.playback.state !== 'broken') return null
  return (
    <View className="lesson-facts__trouble">
      <Notice tone="err">{playerCopy.broken(lesson.format)}</Notice>
      <Button look="line" icon="refresh" block onPress={() => store.play()}>{playerCopy.retry}</Button>
    </View>
  )
})

const Done = observer(function Done({ lesson }: { lesson: LessonView }) {
  const { isFinished } = useStore(PlayerStore)
  if (isFinished) return <StatusPill tone="ok">{playerCopy.finished}</StatusPill>
  return <View className="y-sub">{playerCopy.rule(lesson.format)}</View>
})

/** Said only when the server was not reached. */
const HeldUp = observer(function HeldUp() {
  const { isHeldUp } = useStore(ProgressStore)
  return isHeldUp ? <View className="y-sub">{playerCopy.heldUp}</View> : null
})

/** At the end of the page: where the place is kept of somebody who has not logged in, which nobody has to. */
export const WhereKept = observer(function WhereKept() {
  const { me, isResident } = useStore(SessionStore)
  return me && !isResident ? <View className="lesson-facts__kept">{playerCopy.onlyHere}</View> : null
})
