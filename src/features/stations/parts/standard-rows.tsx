import { observer } from 'mobx-react-lite'
import { standards, type StandardItem, type StandardKey, type StandardState } from '../../../../contract/standards'
import { shortDay } from '@/shared/format/time'
import { useDeps } from '@/shared/store'
import { Card, ListRow, StatusPill, type Tone } from '@/shared/ui'
import { standardsCopy, standardWords } from '../inside-copy'

interface StandardRowsProps {
  items: readonly StandardItem[]
  onTake: (key: StandardKey) => void
}

const tones: Record<StandardState, Tone> = { met: 'ok', not_met: 'warn', unknown: 'mute' }

/** The whole list in its order: what is to be seen, how it stands, who looked and when. */
export const StandardRows = observer(function StandardRows({ items, onTake }: StandardRowsProps) {
  const now = useDeps().device.clock.now()
  const found = new Map(items.map((item) => [item.key, item]))
  return (
    <Card kind="list">
      {standards.map(({ key, text }) => {
        const item = found.get(key)
        if (!item) return null
        const seen = item.marked
          ? standardsCopy.seen(shortDay(item.marked.at, now), item.marked.by)
          : standardsCopy.unseen
        return (
          <ListRow
            key={key}
            title={text}
            line={item.note ? `${item.note}（${seen}）` : seen}
            end={<StatusPill tone={tones[item.state]}>{standardWords[item.state]}</StatusPill>}
            label={`${text}，${standardWords[item.state]}，${seen}`}
            onPress={() => onTake(key)}
          />
        )
      })}
    </Card>
  )
})
