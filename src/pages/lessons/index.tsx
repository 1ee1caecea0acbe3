import { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { lessonsCopy } from '@/features/lessons/copy'
import { LessonsStore } from '@/features/lessons/lessons-store'
import { LunchStore } from '@/features/lessons/lunch-store'
import { LessonList } from '@/features/lessons/parts/lesson-list'
import { Lunch } from '@/features/lessons/parts/lunch'
import { ResumeCard } from '@/features/lessons/parts/resume-card'
import { ProgressStore } from '@/features/lessons/progress-store'
import { Page, useDeps, useStore } from '@/shared/store'
import { Skeleton } from '@/shared/ui'

/** 微党课: the lesson to go on with, the noon, and everything one can sit down to. */
export default observer(function LessonsPage() {
  const lessons = useStore(LessonsStore)
  const lunch = useStore(LunchStore)
  const progress = useStore(ProgressStore)
  const { navigate } = useDeps().device
  const open = (): Promise<unknown> => Promise.all([lessons.open(progress), lunch.open()])
  useDidShow(() => void open())
  useReachBottom(() => void lessons.list.more())
  usePullDownRefresh(() => void open().finally(() => navigate.refreshed()))
  return (
    <Page title={lessonsCopy.title} tab="lessons">
      {lessons.isSettled && lunch.isSettled ? <Everything /> : <Skeleton />}
    </Page>
  )
})

/** Drawn at once when all of it is there, so that nothing jumps. */
function Everything() {
  return (
    <>
      <ResumeCard />
      <Lunch />
      <LessonList />
    </>
  )
}
