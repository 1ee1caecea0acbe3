import { observer } from 'mobx-react-lite'
import type { ActivitySummary } from '../../../../contract/activities'
import type { IdeaSummary } from '../../../../contract/ideas'
import type { LessonSummary } from '../../../../contract/lessons'
import { playTime } from '@/shared/format/length'
import { dayAndTime } from '@/shared/format/time'
import { useDeps } from '@/shared/store'
import { ListRow, StatusPill, useElder } from '@/shared/ui'
import { ideaStateWords, mineCopy } from '../mine-copy'
import { SignUpPill } from './sign-up-pill'

/** An activity I hold a place or a rank in. */
export const SignUpRow = observer(function SignUpRow({ activity }: { activity: ActivitySummary }) {
  const { clock, navigate } = useDeps().device
  const elder = useElder()
  return (
    <ListRow
      title={activity.title}
      line={`${dayAndTime(activity.startsAt, clock.now(), elder)} · ${activity.station.name}`}
      end={signUpPill(activity)}
      onPress={() => navigate.to(`/features/activities/pages/detail/index?id=${activity.id}`)}
    />
  )
})

function signUpPill({ phase, mine }: ActivitySummary) {
  if (phase === 'cancelled') return <StatusPill tone="mute">{mineCopy.cancelled}</StatusPill>
  if (phase === 'ended') return <StatusPill tone="mute">{mineCopy.past}</StatusPill>
  return <SignUpPill mine={mine} />
}

/** A lesson I began or finished. */
export const LessonRow = observer(function LessonRow({ lesson }: { lesson: LessonSummary }) {
  const { navigate } = useDeps().device
  const { progress, durationSeconds } = lesson
  const left = durationSeconds - (progress?.positionSeconds ?? 0)
  return (
    <ListRow
      icon="book"
      title={lesson.title}
      line={progress?.finishedAt ? mineCopy.finished : mineCopy.left(playTime(left))}
      onPress={() => navigate.to(`/features/lessons/pages/player/index?id=${lesson.id}`)}
    />
  )
})

/** An idea of mine and where it stands. */
export const IdeaRow = observer(function IdeaRow({ idea }: { idea: IdeaSummary }) {
  const { navigate } = useDeps().device
  return (
    <ListRow
      icon="bulb"
      title={idea.headline}
      line={mineCopy.supporters(idea.supportCount)}
      end={<StatusPill tone="info" icon={null}>{ideaStateWords[idea.state]}</StatusPill>}
      onPress={() => navigate.to(`/features/ideas/pages/detail/index?id=${idea.id}`)}
    />
  )
})
