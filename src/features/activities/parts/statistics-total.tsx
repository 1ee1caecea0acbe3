import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Sums } from '../../../../contract/registers'
import { useStore } from '@/shared/store'
import { aria, Card } from '@/shared/ui'
import { sumWords } from '../statistics-copy'
import { StatisticsStore } from '../statistics-store'
import './statistics-total.scss'

const order: readonly (keyof Sums)[] = ['activities', 'people', 'attended', 'attendedRemotely', 'groups', 'visitors', 'signUps']

/** The sums of the whole span, large. */
export const StatisticsTotal = observer(function StatisticsTotal() {
  const { view } = useStore(StatisticsStore)
  if (!view) return null
  return (
    <Card>
      <View className="statistics-total">
        {order.map((name) => (
          <View key={name} {...aria({ role: 'group', label: `${view.total[name]} ${sumWords[name]}` })}>
            <View className="statistics-total__number">{view.total[name]}</View>
            <View className="y-sub">{sumWords[name]}</View>
          </View>
        ))}
      </View>
    </Card>
  )
})
