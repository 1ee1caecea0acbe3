import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { StationSummary } from '../../../../contract/stations'
import { useStore } from '@/shared/store'
import { Button, Card, Chips, Field, Heading, ListState } from '@/shared/ui'
import { STATION_SEARCH_TEXT_MAX } from '../../../../contract/limits'
import { CatalogueStore, type Facet } from '../catalogue-store'
import { facetWords, finderCopy } from '../finder-copy'
import { NearbyStore } from '../nearby-store'
import { SearchStore } from '../search-store'
import { DirectoryRow } from './directory-list'
import { FoundList } from './found-list'

interface StationFinderProps {
  onPick: (station: StationSummary) => void
}

/** A station by its name, address or pinyin; while nothing is typed, all stations with filters. */
export const StationFinder = observer(function StationFinder({ onPick }: StationFinderProps) {
  const search = useStore(SearchStore)
  const { place } = useStore(NearbyStore)
  const near = place ? { lat: place.lat, lng: place.lng, datum: place.datum } : undefined
  useEffect(() => () => search.clear(), [search])
  const pick = (station: StationSummary): void => {
    search.remember()
    onPick(station)
  }
  return (
    <>
      <View className="y-pad">
        <Field
          label={finderCopy.field}
          hint={finderCopy.hint}
          placeholder={finderCopy.placeholder}
          value={search.text}
          maxLength={STATION_SEARCH_TEXT_MAX}
          onInput={(text) => void search.type(text, near)}
        />
      </View>
      {search.isBlank && search.recent.length > 0 && <Recent onChoose={(text) => void search.type(text, near)} />}
      {search.isBlank ? <Catalogue onPick={onPick} /> : <FoundList onPick={pick} />}
    </>
  )
})

/** What was looked for before; a tap looks for it again. */
const Recent = observer(function Recent({ onChoose }: { onChoose: (text: string) => void }) {
  const search = useStore(SearchStore)
  const forget = <Button look="text" size="s" onPress={() => search.forgetRecent()}>{finderCopy.forget}</Button>
  return (
    <>
      <Heading end={forget}>{finderCopy.recent}</Heading>
      <View className="y-chips">
        {search.recent.map((text) => <Button key={text} size="s" onPress={() => onChoose(text)}>{text}</Button>)}
      </View>
    </>
  )
})

const Catalogue = observer(function Catalogue({ onPick }: StationFinderProps) {
  const catalogue = useStore(CatalogueStore)
  const { list, counts, selected, offered } = catalogue
  useEffect(() => void catalogue.open(), [catalogue])
  useReachBottom(() => void list.more())
  const head = selected.length > 0 && counts ? finderCopy.matching(counts.total) : finderCopy.all(counts?.total ?? null)
  return (
    <>
      <Heading>{head}</Heading>
      <Chips<Facet>
        label={finderCopy.filterLabel}
        options={offered.map(({ facet, count }) => ({ value: facet, label: facetWords(facet, count) }))}
        selected={selected}
        onToggle={(facet) => void catalogue.toggle(facet)}
      />
      <ListState
        status={list.face}
        empty={finderCopy.nothingMatches}
        failed={finderCopy.listFailed}
        onRetry={() => void catalogue.open()}
      >
        <Card kind="flush">
          {list.items.map((station) => <DirectoryRow key={station.id} station={station} onPick={onPick} />)}
        </Card>
      </ListState>
    </>
  )
})
