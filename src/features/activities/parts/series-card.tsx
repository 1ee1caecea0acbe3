import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { ActivityView } from '../../../../contract/activities'
import type { SeriesOccurrence, SeriesView } from '../../../../contract/series'
import { localDateOf } from '../../../../contract/time'
import { useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListRow, useElder } from '@/shared/ui'
import { dateWords, occurrenceLine, ruleWords, seriesCopy } from '../series-copy'
import { SeriesDatesStore } from '../series-dates-store'

/** 每周二中午, and the other days: of the series or course an activity belongs to. */
export const SeriesCard = observer(function SeriesCard({ activity }: { activity: ActivityView }) {
  const store = useStore(SeriesDatesStore)
  const { seriesId } = activity
  useEffect(() => {
    if (seriesId !== null) void store.open(seriesId)
  }, [store, seriesId])
  const { series } = store
  if (seriesId === null || series?.id !== seriesId) return null
  return <Days series={series} activity={activity} />
})

const Days = observer(function Days({ series, activity }: { series: SeriesView; activity: ActivityView }) {
  const { navigate } = useDeps().device
  const elder = useElder()
  const { occurrences, isCourse, id } = series
  const shown = elder ? occurrences.slice(0, 3) : occurrences
  return (
    <>
      <Heading>{isCourse ? seriesCopy.courseHeading : seriesCopy.heading}</Heading>
      <Card kind="list">
        <ListRow
          icon="cal"
          title={ruleWords(series, elder)}
          line={isCourse ? seriesCopy.term(occurrences.length) : seriesCopy.each}
        />
        {shown.map((one) => <Day key={one.on} occurrence={one} shownId={activity.id} />)}
        {activity.can.edit && (
          <ListRow
            icon="edit"
            title={seriesCopy.manage}
            line={seriesCopy.manageLine}
            onPress={() => navigate.to(`/features/activities/pages/series/index?id=${id}`)}
          />
        )}
      </Card>
    </>
  )
})

const Day = observer(function Day({ occurrence, shownId }: { occurrence: SeriesOccurrence; shownId: string }) {
  const { navigate, clock } = useDeps().device
  const { activityId, startsAt, on } = occurrence
  const date = dateWords(startsAt === null ? on : localDateOf(new Date(startsAt)), clock.now())
  if (activityId === null) return <ListRow title={date} line={occurrenceLine(occurrence)} />
  if (activityId === shownId) return <ListRow title={date} line={seriesCopy.this} />
  return (
    <ListRow
      title={date}
      line={occurrenceLine(occurrence)}
      onPress={() => navigate.to(`/features/activities/pages/detail/index?id=${activityId}`)}
    />
  )
})
