import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Sums } from '../../../../contract/registers'
import { useStore } from '@/shared/store'
import { aria, Card } from '@/shared/ui'
import { sumWords } from '../statistics-copy'
import { StatisticsStore } from '../statistics-store'
import './statistics-total.scss'

/** Remote attendance is counted apart, and said where there was any. */
const order: readonly (keyof Sums)[] = ['activities', 'signUps', 'people', 'attended', 'groups', 'visitors', 'attendedRemotely']
const isShown = (name: keyof Sums, total: Sums): boolean => name !== 'attendedRemotely' || total.attendedRemotely > 0

/** The sums of the whole span, large. */
export const StatisticsTotal = observer(function StatisticsTotal() {
  const { view } = useStore(StatisticsStore)
  if (!view) return null
  return (
    <Card>
      <View className="statistics-total">
        {order.filter((name) => isShown(name, view.total)).map((name) => (
          <View key={name} {...aria({ role: 'group', label: `${view.total[name]} ${sumWords[name]}` })}>
            <View className="statistics-total__number">{view.total[name]}</View>
            <View className="y-sub">{sumWords[name]}</View>
          </View>
        ))}
      </View>
    </Card>
  )
})
