import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivitySummary } from '../../../../contract/activities'
import { clockTime } from '@/shared/format/time'
import { useDeps, useStore } from '@/shared/store'
import { aria, Card, IconButton, Press, StatusPill } from '@/shared/ui'
import { deskCopy, phaseWords, signUpWords } from '../copy'
import { DeskStore } from '../desk-store'
import './desk-activities.scss'

/** Activities from today on: a tap leads to who is coming, the pencil to the form. */
export const DeskActivities = observer(function DeskActivities() {
  const { days } = useStore(DeskStore)
  const { clock } = useDeps().device
  return (
    <>
      {days.map(({ date, activities }) => (
        <View key={date}>
          <View className="desk-activity-day" {...aria({ role: 'heading', level: 2 })}>{deskCopy.day(date, clock.now())}</View>
          <Card kind="flush">
            {activities.map((activity) => <DeskActivity key={activity.id} activity={activity} />)}
          </Card>
        </View>
      ))}
    </>
  )
})

const DeskActivity = observer(function DeskActivity({ activity }: { activity: ActivitySummary }) {
  const { navigate } = useDeps().device
  const { id, title, startsAt, station, places, phase } = activity
  const word = phaseWords[phase]
  return (
    <View className="desk-activity">
      <Press
        className="desk-activity__main"
        role="link"
        onPress={() => navigate.to(`/features/activities/pages/roster/index?id=${id}`)}
      >
        <View className="desk-activity__time">{clockTime(startsAt)}</View>
        <View className="y-grow">
          {title}
          <View className="y-sub">{`${station.name} · ${signUpWords(places)}`}</View>
          {word && <StatusPill tone={phase === 'cancelled' ? 'err' : 'mute'}>{word}</StatusPill>}
        </View>
      </Press>
      {phase !== 'ended' && phase !== 'cancelled' && (
        <IconButton
          icon="edit"
          label={deskCopy.edit(title)}
          onPress={() => navigate.to(`/features/activities/pages/edit/index?id=${id}`)}
        />
      )}
    </View>
  )
})
