import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { aria, Card, PlacesLeft } from '@/shared/ui'
import { RosterStore } from '../roster-store'
import { rosterCopy, totalsLabel } from '../staff-copy'
import './roster-totals.scss'

/** How many have a place, how many wait, what is left. */
export const RosterTotals = observer(function RosterTotals() {
  const { totals, activity } = useStore(RosterStore)
  if (!totals || !activity) return null
  const { places } = activity
  return (
    <Card>
      <View className="roster-totals" {...aria({ role: 'group', label: totalsLabel(totals) })}>
        <View className="roster-totals__number">{totals.people}</View>
        <View className="y-grow">{rosterCopy.of(places.capacity)}</View>
      </View>
      <PlacesLeft {...places} />
    </Card>
  )
})
