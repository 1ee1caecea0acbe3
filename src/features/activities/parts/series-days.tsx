import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { SeriesOccurrence } from '../../../../contract/series'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Heading, ListRow, PageNote } from '@/shared/ui'
import { occurrenceDate, occurrenceFacts, seriesLine, seriesStaffCopy } from '../series-staff-copy'
import { SeriesStore } from '../series-store'
import { SeriesSheet } from './series-sheet'

/** A series for staff: its rule, and its days, each to be changed alone or with all that follow. */
export const SeriesDays = observer(function SeriesDays() {
  const store = useStore(SeriesStore)
  const { clock } = useDeps().device
  const { series, refusal, chosen, step } = store
  if (!series) return null
  return (
    <>
      <Heading level={1} line={seriesLine(series, clock.now())}>{series.title}</Heading>
      <Heading line={seriesStaffCopy.daysLine}>{seriesStaffCopy.days}</Heading>
      {series.occurrences.length === 0 && <PageNote>{seriesStaffCopy.noDays}</PageNote>}
      <Card kind="list">
        {series.occurrences.map((one) => <Day key={one.on} occurrence={one} />)}
      </Card>
      {refusal && !chosen && <PageNote tone="err">{refusal.message}</PageNote>}
      {series.nextFrom !== null && (
        <View className="y-pad">
          <Button block busy={step === 'reading_on'} busyWord={seriesStaffCopy.reading} onPress={() => void store.more()}>
            {seriesStaffCopy.more}
          </Button>
        </View>
      )}
      <View><SeriesSheet /></View>
    </>
  )
})

const Day = observer(function Day({ occurrence }: { occurrence: SeriesOccurrence }) {
  const store = useStore(SeriesStore)
  const { clock } = useDeps().device
  const now = clock.now()
  const isOver = occurrence.phase === 'ended' || occurrence.phase === 'cancelled'
  const row = { title: occurrenceDate(occurrence, now), line: occurrenceFacts(occurrence, now) }
  return isOver ? <ListRow {...row} /> : <ListRow {...row} onPress={() => store.choose(occurrence)} />
})
