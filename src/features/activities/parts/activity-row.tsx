import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivitySummary } from '../../../../contract/activities'
import { durationText } from '@/shared/format/length'
import { clockTime } from '@/shared/format/time'
import { useDeps } from '@/shared/store'
import { PlacesLeft, Press, StatusPill, useElder } from '@/shared/ui'
import { kindWords, listCopy, mineTones, mineWords, phaseWords } from '../copy'
import './activity-row.scss'

/** An activity to choose: when, what, where, and whether there is still a place. */
export const ActivityRow = observer(function ActivityRow({ activity }: { activity: ActivitySummary }) {
  const { navigate } = useDeps().device
  const elder = useElder()
  const { id, title, startsAt, mine } = activity
  return (
    <Press
      className="activity-row"
      role="link"
      onPress={() => navigate.to(`/features/activities/pages/detail/index?id=${id}`)}
    >
      <View className="activity-row__time">
        {clockTime(startsAt, elder)}
        {!elder && <View className="activity-row__length">{durationText(secondsOf(activity))}</View>}
      </View>
      <View className="activity-row__facts">
        {mine && <StatusPill tone={mineTones[mine.state]} icon={null}>{mineWords(mine)}</StatusPill>}
        {title}
        <View className="activity-row__line">{lineOf(activity, elder)}</View>
        <Room activity={activity} />
      </View>
    </Press>
  )
})

/** What is left while one can sign up; why one cannot otherwise. */
function Room({ activity: { phase, places } }: { activity: ActivitySummary }) {
  if (phase !== 'open') return <View className="activity-row__phase">{phaseWords[phase]}</View>
  return <PlacesLeft {...places} />
}

function lineOf({ station, kind, courseId, places }: ActivitySummary, elder: boolean): string {
  const term = courseId !== null && listCopy.term
  if (elder) return [station.name, term].filter(Boolean).join('，')
  return [station.name, kindWords[kind], term, places.capacity === null && listCopy.noLimit].filter(Boolean).join(' · ')
}

const secondsOf = ({ startsAt, endsAt }: ActivitySummary): number => (Date.parse(endsAt) - Date.parse(startsAt)) / 1000
