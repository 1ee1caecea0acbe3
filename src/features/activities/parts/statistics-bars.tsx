import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StatisticsRow } from '../../../../contract/registers'
import { useStore } from '@/shared/store'
import { aria, styleVars } from '@/shared/ui'
import { barShare, rowName, rowWords, shareWords, statisticsCopy } from '../statistics-copy'
import { StatisticsStore } from '../statistics-store'
import './statistics-bars.scss'

/** One bar per row: how many had a place, and of them how many came. The words beside it say the same. */
export const StatisticsBars = observer(function StatisticsBars() {
  const { view } = useStore(StatisticsStore)
  if (!view) return null
  const most = Math.max(...view.rows.map((row) => Math.max(row.people, row.attended + row.attendedRemotely)))
  return (
    <View className="statistics-bars" {...aria({ role: 'list' })}>
      <View className="y-sub" {...aria({ hidden: true })}>{statisticsCopy.legend}</View>
      {view.rows.map((row) => <Bar key={row.key} row={row} most={most} />)}
    </View>
  )
})

const Bar = observer(function Bar({ row, most }: { row: StatisticsRow; most: number }) {
  const { by } = useStore(StatisticsStore)
  const came = row.attended + row.attendedRemotely
  const vars = styleVars({ '--people': `${barShare(row.people, most)}%`, '--came': `${barShare(came, most)}%` })
  return (
    <View className="statistics-bars__row" {...aria({ role: 'listitem' })}>
      <View className="statistics-bars__head">
        <View className="y-strong">{rowName(row, by)}</View>
        <View className="y-sub">{shareWords(row)}</View>
      </View>
      <View className="statistics-bars__track" style={vars} {...aria({ hidden: true })}>
        <View className="statistics-bars__people" />
        <View className="statistics-bars__came" />
      </View>
      <View className="y-sub">{rowWords(row)}</View>
    </View>
  )
})
