import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import { STATION_SEARCH_TEXT_MAX } from '../../../../contract/limits'
import { useDeps } from '@/shared/store'
import { Button, Field, ListRow, Notice } from '@/shared/ui'
import { Frame } from '@/shared/ui/field/frame'
import { kindWords } from '../copy'
import { SearchStore } from '../search-store'
import { factsCopy } from '../upkeep-copy'
import './pick.scss'

interface PickStationProps {
  label: string
  hint?: string
  /** The chosen one; empty: none. */
  name: string
  /** Said where none is chosen. */
  none: string
  error?: string | undefined
  onPick: (station: { id: string; name: string }) => void
}

const SHOWN = 5
const NOBODY = { id: '', name: '' }

/** One station, found by typing: what is chosen stands above, what is found below the field. */
export const PickStation = observer(function PickStation({ label, hint, name, none, error, onPick }: PickStationProps) {
  const deps = useDeps()
  const search = useMemo(() => new SearchStore(deps), [deps])
  const pick = (station: { id: string; name: string }): void => {
    search.clear()
    onPick({ id: station.id, name: station.name })
  }
  return (
    <>
      <Frame label={label} hint={hint} error={error}>
        <View className="pick__chosen">
          <View className="y-grow">{name || none}</View>
          {name !== '' && (
            <Button size="s" label={`${factsCopy.remove}：${name}`} onPress={() => pick(NOBODY)}>{factsCopy.remove}</Button>
          )}
        </View>
      </Frame>
      <Field
        label={factsCopy.station}
        hint={factsCopy.stationHint}
        value={search.text}
        maxLength={STATION_SEARCH_TEXT_MAX}
        onInput={(text) => void search.type(text)}
      />
      <Found search={search} onPick={pick} />
    </>
  )
})

const Found = observer(function Found({ search, onPick }: { search: SearchStore } & Pick<PickStationProps, 'onPick'>) {
  if (search.isBlank || search.face === 'loading') return null
  if (search.face === 'failed') return <Notice tone="err" icon="offline">{factsCopy.searchFailed}</Notice>
  if (search.face === 'empty') return <Notice>{factsCopy.nothing}</Notice>
  return (
    <View className="pick__found">
      {search.found.slice(0, SHOWN).map((station) => (
        <ListRow key={station.id} title={station.name} line={kindWords[station.kind]} onPress={() => onPick(station)} />
      ))}
    </View>
  )
})
