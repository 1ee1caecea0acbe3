import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { MeView } from '../../../../contract/residents'
import { useDeps } from '@/shared/store'
import { Card, Press } from '@/shared/ui'
import { meCopy } from '../copy'
import './numbers.scss'

/** Three numbers that are doors: my sign-ups, my lessons, my ideas. */
export const Numbers = observer(function Numbers({ me }: { me: MeView }) {
  const { clock, navigate } = useDeps().device
  const coming = me.signUps.filter((activity) => Date.parse(activity.endsAt) > clock.now().getTime()).length
  const doors = [
    { tab: 'signUps', word: meCopy.signUps, number: coming, unit: meCopy.signUpsUnit },
    { tab: 'lessons', word: meCopy.lessons, number: me.lessons.length, unit: meCopy.lessonsUnit },
    { tab: 'ideas', word: meCopy.ideas, number: me.ideas.length, unit: meCopy.ideasUnit },
  ]
  return (
    <Card>
      <View className="numbers">
        {doors.map(({ tab, word, number, unit }) => (
          <Press
            key={tab}
            role="link"
            className="numbers__door"
            label={`${word}，${number} ${unit}`}
            onPress={() => navigate.to(`/features/residents/pages/mine/index?tab=${tab}`)}
          >
            <View className="y-sub">{word}</View>
            <View className="numbers__number">{number}</View>
            <View className="y-sub">{unit}</View>
          </Press>
        ))}
      </View>
    </Card>
  )
})
