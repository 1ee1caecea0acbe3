import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { LessonProgressView, LessonSummary } from '../../../../contract/lessons'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useDeps, useStore } from '@/shared/store'
import { Card, Heading, IconWord, lessonRuler, ListState, Press, Ruler, useElder } from '@/shared/ui'
import { lessonsCopy } from '../copy'
import { LessonsStore } from '../lessons-store'
import { ProgressStore } from '../progress-store'
import { Cover } from './cover'
import './lesson-list.scss'

/** All lessons, newest first. */
export const LessonList = observer(function LessonList() {
  const store = useStore(LessonsStore)
  const progress = useStore(ProgressStore)
  return (
    <View>
      <Heading>{lessonsCopy.all}</Heading>
      <ListState
        status={store.list.face}
        empty={lessonsCopy.empty}
        failed={lessonsCopy.failed}
        onRetry={() => void store.open(progress)}
      >
        <Rows />
        <View><MoreRows list={store.list} words={lessonsCopy} /></View>
      </ListState>
    </View>
  )
})

const Rows = observer(function Rows() {
  const { shown } = useStore(LessonsStore).list
  return <Card kind="flush">{shown.map((lesson) => <LessonRow key={lesson.id} lesson={lesson} />)}</Card>
})

/** A lesson to sit down with: drawing, title, who speaks and how long, and how far one is. */
const LessonRow = observer(function LessonRow({ lesson }: { lesson: LessonSummary }) {
  const { navigate } = useDeps().device
  const progress = useStore(ProgressStore).of(lesson)
  const elder = useElder()
  const { id, title, cover } = lesson
  const facts = lessonsCopy.facts(lesson, elder)
  return (
    <Press
      className="lesson-row"
      role="link"
      label={[title, facts, progressWords(lesson, progress)].filter(Boolean).join('，')}
      onPress={() => navigate.to(`/features/lessons/pages/player/index?id=${id}`)}
    >
      <Cover name={cover} />
      <View className="lesson-row__facts">
        <View className="lesson-row__title">{title}</View>
        <View className="y-sub">{facts}</View>
        {progress && <Progress lesson={lesson} progress={progress} />}
      </View>
    </Press>
  )
})

function Progress({ lesson, progress }: { lesson: LessonSummary; progress: LessonProgressView }) {
  const words = progressWords(lesson, progress)
  if (!words) return null
  if (progress.finishedAt) return <View className="lesson-row__done"><IconWord icon="check">{words}</IconWord></View>
  return (
    <>
      <Ruler {...lessonRuler(progress.positionSeconds, lesson.durationSeconds)} thin />
      <View className="lesson-row__left">{words}</View>
    </>
  )
}

function progressWords({ durationSeconds }: LessonSummary, progress: LessonProgressView | null): string {
  if (!progress) return ''
  if (progress.finishedAt) return lessonsCopy.finished
  return progress.positionSeconds > 0 ? lessonsCopy.left(durationSeconds - progress.positionSeconds) : ''
}
