import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, Heading, ListState, PageNote, Tabs } from '@/shared/ui'
import { calendarCopy } from '../../calendar-copy'
import { CalendarStore } from '../../calendar-store'
import { YearDays } from '../../parts/year-days'
import { timesCopy } from '../../times-copy'

/** Staff: the public holidays and shifted workdays of a year, or that they are not published yet. */
export default observer(function CalendarPage() {
  const store = useStore(CalendarStore)
  const { navigate } = useDeps().device
  useDidShow(() => void store.load())
  usePullDownRefresh(() => void store.load().finally(() => navigate.refreshed()))
  if (store.isBarred) {
    return (
      <Page title={calendarCopy.title} home="me">
        <EmptyState broken title={timesCopy.barredTitle} line={timesCopy.barredLine} />
      </Page>
    )
  }
  const { year, status } = store
  return (
    <Page title={calendarCopy.title} home="me" actions={year && <Enter />}>
      <Heading level={2} line={calendarCopy.line}>{calendarCopy.title}</Heading>
      <Years />
      <ListState
        status={year ? (year.published ? 'ready' : 'empty') : status === 'failed' ? 'failed' : 'loading'}
        empty={calendarCopy.unpublished}
        failed={calendarCopy.failed}
        onRetry={() => void store.load()}
      >
        {status === 'failed' && <PageNote tone="err" icon="offline">{timesCopy.stale}</PageNote>}
        <View>{year && <YearDays year={year} />}</View>
      </ListState>
    </Page>
  )
})

const Years = observer(function Years() {
  const store = useStore(CalendarStore)
  const options = store.years.map((year) => ({
    value: String(year),
    label: calendarCopy.year(year, store.known.get(year)?.published ?? null),
  }))
  return (
    <Tabs
      label={calendarCopy.years}
      options={options}
      value={String(store.chosen)}
      onChange={(year) => store.show(Number(year))}
    />
  )
})

const Enter = observer(function Enter() {
  const { year, chosen } = useStore(CalendarStore)
  const { navigate } = useDeps().device
  const open = (): void => navigate.to(`/features/stations/pages/notice/index?year=${chosen}`)
  return (
    <Button look={year?.published ? 'quiet' : 'primary'} icon="edit" grow onPress={open}>
      {year?.published ? calendarCopy.correct(chosen) : calendarCopy.enter(chosen)}
    </Button>
  )
})
