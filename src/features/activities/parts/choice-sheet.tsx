import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button, ListRow, ListState, Sheet } from '@/shared/ui'
import type { ChoiceList } from '../choice-list'
import { failedWords } from '../copy'
import { formCopy } from '../staff-copy'

interface ChoiceSheetProps<Item> {
  title: string
  list: ChoiceList<Item>
  /** The row of one item. */
  row: (item: Item) => { id: string; title: string; line: string }
  onPick: (item: Item) => void
  onClose: () => void
}

/** One of many: a list that comes page by page, over the form. */
export const ChoiceSheet = observer(function ChoiceSheet<Item>(props: ChoiceSheetProps<Item>) {
  const { title, list, row, onPick, onClose } = props
  useEffect(() => void list.open(), [list])
  return (
    <Sheet open title={title} onClose={onClose}>
      <ListState
        status={list.items.length > 0 ? 'ready' : list.status}
        empty={formCopy.noChoice}
        failed={failedWords(list.failure, formCopy.choiceKept)}
        onRetry={() => void list.open()}
      >
        {list.items.map((item) => {
          const { id, title: name, line } = row(item)
          return <ListRow key={id} title={name} line={line} onPress={() => onPick(item)} />
        })}
        {list.nextCursor !== null && (
          <Button block busy={list.status === 'loading'} busyWord={formCopy.reading} onPress={() => void list.more()}>
            {formCopy.more}
          </Button>
        )}
      </ListState>
    </Sheet>
  )
})
