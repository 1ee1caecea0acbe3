import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivitySummary } from '../../../../contract/activities'
import { dayAndTime } from '@/shared/format/time'
import { useDeps } from '@/shared/store'
import { Button, Card, Press, useElder } from '@/shared/ui'
import { meCopy } from '../copy'
import { SignUpPill } from './sign-up-pill'
import './next-sign-up.scss'

/** The activity somebody goes to next, or the way to find one. */
export const NextSignUp = observer(function NextSignUp({ activity }: { activity: ActivitySummary | null }) {
  const { clock, navigate } = useDeps().device
  const elder = useElder()
  if (!activity) {
    return (
      <Card>
        <View className="next-sign-up__none">{meCopy.noneComing}</View>
        <Button look="line" icon="cal" block onPress={() => navigate.tab('/pages/activities/index')}>{meCopy.look}</Button>
      </Card>
    )
  }
  const head = activity.mine?.state === 'offered' ? meCopy.answer : meCopy.next
  return (
    <Card>
      <Press
        role="link"
        className="next-sign-up"
        onPress={() => navigate.to(`/features/activities/pages/detail/index?id=${activity.id}`)}
      >
        <View className="y-grow">
          <View className="y-sub">{head(dayAndTime(activity.startsAt, clock.now(), elder))}</View>
          <View className="next-sign-up__title">{activity.title}</View>
          <View className="y-sub">{activity.station.name}</View>
        </View>
        <SignUpPill mine={activity.mine} />
      </Press>
    </Card>
  )
})
