import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { aria, Card, useElder } from '@/shared/ui'
import { countRows, foldGroups, type Group } from '../fold-groups'
import { ShowAll } from './fold'
import './grouped-rows.scss'

/** Rows a first screen shows of a long list at most, all groups together, before it is folded. */
const LIMIT = 6

interface GroupedRowsProps<Key extends string, Row> {
  groups: readonly Group<Key, Row>[]
  words: Readonly<Record<Key, string>>
  row: (row: Row) => ReactNode
  all: (count: number) => string
}

/** Rows under small names in one panel. A long list shows the first of each group and the way to all. */
export function GroupedRows<Key extends string, Row>({ groups, words, row, all }: GroupedRowsProps<Key, Row>) {
  const elder = useElder()
  const [open, setOpen] = useState(false)
  const folded = foldGroups(groups, { limit: elder ? LIMIT - 2 : LIMIT, few: elder ? 1 : 2 })
  const shown = open ? groups : folded.shown
  return (
    <Card kind="list">
      {shown.map((group) => (
        <View key={group.key} className="grouped">
          <View className="grouped__name" {...aria({ role: 'heading', level: 3 })}>{words[group.key]}</View>
          {group.rows.map(row)}
        </View>
      ))}
      {!open && folded.hidden > 0 && <ShowAll words={all(countRows(groups))} onPress={() => setOpen(true)} />}
    </Card>
  )
}
