import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { playTime } from '@/shared/format/length'
import { useDeps, useStore } from '@/shared/store'
import { Card, classes, glyph, Heading, lessonRuler, Press, Ruler, useElder } from '@/shared/ui'
import { lessonsCopy } from '../copy'
import { LessonsStore } from '../lessons-store'
import type { Begun } from '../progress'
import { ProgressStore } from '../progress-store'
import { Cover } from './cover'
import './resume-card.scss'

/**
 * The lesson that was broken off last, on whatever device; nothing where there is none. What comes and goes has a box
 * of its own on this page: without one WeChat is sent everything after it anew.
 */
export const ResumeCard = observer(function ResumeCard() {
  return <View className="lesson-resume-box"><Content /></View>
})

const Content = observer(function Content() {
  const store = useStore(LessonsStore)
  const progress = useStore(ProgressStore)
  const begun = store.toGoOnWith(progress)
  if (!begun) return null
  const finished = store.finishedThisMonth(progress)
  return (
    <>
      <Heading end={finished > 0 && lessonsCopy.finishedThisMonth(finished)}>{lessonsCopy.resume}</Heading>
      <Card><GoOn {...begun} /></Card>
    </>
  )
})

const GoOn = observer(function GoOn({ lesson, progress: { positionSeconds } }: Begun) {
  const { navigate } = useDeps().device
  const elder = useElder()
  const { id, title, cover, durationSeconds } = lesson
  const left = lessonsCopy.left(durationSeconds - positionSeconds)
  return (
    <Press
      className="lesson-resume"
      role="link"
      label={`${title}，${left}，${lessonsCopy.goOn(positionSeconds)}`}
      onPress={() => navigate.to(`/features/lessons/pages/player/index?id=${id}`)}
    >
      <Cover name={cover} />
      <View className="lesson-resume__facts">
        <View className="lesson-resume__title">{title}</View>
        <View className="y-sub">{left}</View>
        <Ruler {...lessonRuler(positionSeconds, durationSeconds)} />
        <View className="lesson-resume__ends">
          {playTime(positionSeconds)}
          <View>{playTime(durationSeconds)}</View>
        </View>
      </View>
      <View className={classes('lesson-resume__play', glyph('play'))}>{elder && lessonsCopy.goOn(positionSeconds)}</View>
    </Press>
  )
})
