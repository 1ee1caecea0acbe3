import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { SubdistrictCoverage } from '../../../../contract/coverage'
import { useStore } from '@/shared/store'
import { Card, classes, Press } from '@/shared/ui'
import { plannerCopy } from '../planner-copy'
import { PlannerStore } from '../planner-store'
import { shareOfGround, shareOfPeople, withoutStation, type SortColumn } from '../shares'
import './subdistrict-table.scss'

const columns: readonly SortColumn[] = ['name', 'share', 'ground', 'without']

/** The numbers of every subdistrict; a column's head sorts, a row looks closer. */
export const SubdistrictTable = observer(function SubdistrictTable() {
  const store = useStore(PlannerStore)
  return (
    <Card kind="flush">
      <View className="subdistrict-table__head">
        {columns.map((column) => {
          const isSorted = store.sort === column
          const word = plannerCopy.column[column]
          return (
            <Press
              key={column}
              className={classes('subdistrict-table__column', isSorted && 'subdistrict-table__column--sorted')}
              label={plannerCopy.sortBy(word, isSorted)}
              onPress={() => store.sortBy(column)}
            >
              {word}
            </Press>
          )
        })}
      </View>
      {store.rows.map((row) => <SubdistrictRow key={row.name} row={row} />)}
    </Card>
  )
})

const SubdistrictRow = observer(function SubdistrictRow({ row }: { row: SubdistrictCoverage }) {
  const store = useStore(PlannerStore)
  const [share, ground] = [shareOfPeople(row), shareOfGround(row)]
  const isChosen = store.subdistrict === row.name
  return (
    <Press
      className={classes('subdistrict-table__row', isChosen && 'subdistrict-table__row--chosen')}
      label={plannerCopy.row(row, share, ground)}
      role="link"
      onPress={() => void store.choose(isChosen ? null : row.name)}
    >
      <View className="subdistrict-table__name">{row.name}</View>
      <View className="subdistrict-table__cell">{plannerCopy.share(share)}</View>
      <View className="subdistrict-table__cell">{plannerCopy.share(ground)}</View>
      <View className="subdistrict-table__cell">{plannerCopy.count(withoutStation(row))}</View>
    </Press>
  )
})
