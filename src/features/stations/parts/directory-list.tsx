import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { StationSummary } from '../../../../contract/stations'
import { useDeps, useStore } from '@/shared/store'
import { Card, ListRow, ListState, OpenState, useElder } from '@/shared/ui'
import { directoryCopy, kindWords } from '../copy'
import { openWords } from '../door-copy'
import { DirectoryStore } from '../directory-store'

interface DirectoryListProps {
  onPick: (station: StationSummary) => void
}

/** All stations by name, a page at a time; what picking one means is the page's business. */
export const DirectoryList = observer(function DirectoryList({ onPick }: DirectoryListProps) {
  const { list } = useStore(DirectoryStore)
  useEffect(() => void list.refresh(), [list])
  useReachBottom(() => void list.more())
  return (
    <ListState
      status={list.face}
      empty={directoryCopy.empty}
      failed={directoryCopy.failed}
      onRetry={() => void list.refresh()}
    >
      <Card kind="flush">
        {list.items.map((station) => <DirectoryRow key={station.id} station={station} onPick={onPick} />)}
      </Card>
    </ListState>
  )
})

interface DirectoryRowProps extends DirectoryListProps {
  station: StationSummary
}

/** A station by its name, what kind of place it is and whether its door is open. */
export const DirectoryRow = observer(function DirectoryRow({ station, onPick }: DirectoryRowProps) {
  const { clock } = useDeps().device
  const elder = useElder()
  const open = openWords(station.open, clock.now(), elder)
  return (
    <ListRow
      title={station.name}
      line={<OpenState state={station.open.state}>{`${kindWords[station.kind]}，${open}`}</OpenState>}
      label={`${station.name}，${kindWords[station.kind]}，${open}`}
      onPress={() => onPick(station)}
    />
  )
})
