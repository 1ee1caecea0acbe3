import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Card, PlacesLeft } from '@/shared/ui'
import { RosterStore } from '../roster-store'
import { rosterCopy, totalsLabel } from '../staff-copy'
import { BigCount } from './big-count'

/** How many have a place, how many wait, what is left. */
export const RosterTotals = observer(function RosterTotals() {
  const { totals, activity } = useStore(RosterStore)
  if (!totals || !activity) return null
  const { places } = activity
  return (
    <Card>
      <BigCount count={totals.people} words={rosterCopy.of(places.capacity)} label={totalsLabel(totals)} />
      <PlacesLeft {...places} />
    </Card>
  )
})
