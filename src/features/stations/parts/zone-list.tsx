import type { StationZone } from '../../../../contract/station-details'
import { Card, Heading, ListRow, useElder } from '@/shared/ui'
import { groupRows } from '../fold-groups'
import { purposes, purposeWords, zoneCopy, zoneEnd } from '../inside-copy'
import { GroupedRows } from './grouped-rows'

/** What there is inside, by what somebody comes for: to see, to settle, to join, to ask. */
export function ZoneList({ zones }: { zones: readonly StationZone[] }) {
  if (zones.length === 0) return null
  const [first, second] = zones
  if (first && !second) {
    return <><Heading>{zoneCopy.title}</Heading><Card kind="list"><ZoneRow zone={first} /></Card></>
  }
  return (
    <>
      <Heading end={zoneCopy.one(zones.length)}>{zoneCopy.title}</Heading>
      <GroupedRows
        groups={groupRows(zones, { keys: purposes, keyOf: ({ purpose }) => purpose })}
        words={purposeWords}
        all={zoneCopy.all}
        row={(zone) => <ZoneRow key={zone.id} zone={zone} />}
      />
    </>
  )
}

function ZoneRow({ zone }: { zone: StationZone }) {
  const elder = useElder()
  return <ListRow title={zone.name} line={zone.doing} end={zoneEnd(zone, elder)} />
}
