import { observer } from 'mobx-react-lite'
import type { FoundStation } from '../../../../contract/station-search'
import type { StationSummary } from '../../../../contract/stations'
import { distanceText } from '@/shared/format/length'
import { useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListRow, ListState, OpenState, useElder } from '@/shared/ui'
import { kindWords } from '../copy'
import { openWords } from '../door-copy'
import { finderCopy } from '../finder-copy'
import { SearchStore } from '../search-store'

interface FoundListProps {
  onPick: (station: StationSummary) => void
}

/** What the typed text finds: what it says, and below it names that are nearly so. */
export const FoundList = observer(function FoundList({ onPick }: FoundListProps) {
  const search = useStore(SearchStore)
  const said = search.found.filter(({ match }) => match !== 'similar')
  const similar = search.found.filter(({ match }) => match === 'similar')
  return (
    <ListState
      status={search.face}
      empty={finderCopy.nothing}
      failed={finderCopy.failed}
      onRetry={() => void search.again()}
    >
      {said.length > 0 && <Rows stations={said} onPick={onPick} />}
      {similar.length > 0 && <Heading>{finderCopy.similar}</Heading>}
      {similar.length > 0 && <Rows stations={similar} onPick={onPick} />}
    </ListState>
  )
})

function Rows({ stations, onPick }: FoundListProps & { stations: readonly FoundStation[] }) {
  return (
    <Card kind="flush">
      {stations.map((station) => <FoundRow key={station.id} station={station} onPick={onPick} />)}
    </Card>
  )
}

/** With the address where that is what was found, otherwise with the door. */
const FoundRow = observer(function FoundRow({ station, onPick }: FoundListProps & { station: FoundStation }) {
  const { clock } = useDeps().device
  const elder = useElder()
  const { name, kind, address, match, distanceMeters } = station
  const open = openWords(station.open, clock.now(), elder)
  const facts = [match === 'address' ? address : kindWords[kind], open].join('，')
  const far = distanceMeters === null ? null : distanceText(distanceMeters)
  return (
    <ListRow
      title={name}
      line={<OpenState state={station.open.state}>{facts}</OpenState>}
      label={[name, facts, far].filter(Boolean).join('，')}
      onPress={() => onPick(station)}
      {...(far !== null && { end: far })}
    />
  )
})
