import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { EmptyState, ListState, Notice, PageNote, PickField, Tabs } from '@/shared/ui'
import { failedWords } from '../../copy'
import { registerCopy } from '../../desk-copy'
import { RegisterFiles } from '../../parts/register-files'
import { StatisticsBars } from '../../parts/statistics-bars'
import { StatisticsTotal } from '../../parts/statistics-total'
import { byOptions, statisticsCopy } from '../../statistics-copy'
import { StatisticsStore } from '../../statistics-store'
import './index.scss'

/** Staff: what was held, who signed up and who came, over a span of days. */
export default observer(function StatisticsPage() {
  const store = useStore(StatisticsStore)
  const { navigate } = useDeps().device
  useDidShow(() => void store.load())
  usePullDownRefresh(() => void store.load().finally(() => navigate.refreshed()))
  if (store.isBarred) {
    return (
      <Page title={statisticsCopy.title} home="me">
        <EmptyState broken title={statisticsCopy.barredTitle} line={statisticsCopy.barredLine} />
      </Page>
    )
  }
  return (
    <Page title={statisticsCopy.title} home="me" pane={<View className="statistics-pane"><StatisticsBars /></View>}>
      <Days />
      <ListState
        status={store.face}
        empty={statisticsCopy.empty}
        failed={failedWords(store.failure, statisticsCopy.kept)}
        onRetry={() => void store.load()}
      >
        {store.status === 'failed' && <PageNote tone="err">{store.failure?.message ?? ''}</PageNote>}
        <StatisticsTotal />
        <Tabs
          label={statisticsCopy.by}
          options={byOptions}
          value={store.by}
          onChange={(by) => void store.ask({ by })}
        />
        <View className="statistics-column"><StatisticsBars /></View>
        <View className="y-note y-sub">{statisticsCopy.note}</View>
        <Files />
      </ListState>
    </Page>
  )
})

const Days = observer(function Days() {
  const store = useStore(StatisticsStore)
  return (
    <View className="y-pad">
      <View className="statistics-days">
        <PickField
          label={statisticsCopy.from}
          mode="date"
          value={store.from}
          onPick={(from) => void store.ask({ from })}
        />
        <PickField label={statisticsCopy.to} mode="date" value={store.to} onPick={(to) => void store.ask({ to })} />
      </View>
      {store.isBackwards && <Notice tone="err">{statisticsCopy.backwards}</Notice>}
    </View>
  )
})

const Files = observer(function Files() {
  const { from, to } = useStore(StatisticsStore)
  return <RegisterFiles of={{ from, to }} name={registerCopy.ofDays(from, to)} />
})
