import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { PagedList } from '@/shared/list/paged-list'
import { Button, ListRow, ListState, Sheet } from '@/shared/ui'
import { failedWords } from '../copy'
import { formCopy } from '../staff-copy'

interface Choice {
  readonly id: string
}

interface ChoiceSheetProps<Item extends Choice> {
  title: string
  list: PagedList<Item>
  /** The row of one item. */
  row: (item: Item) => { title: string; line: string }
  onPick: (item: Item) => void
  onClose: () => void
}

/** One of many: a list that comes page by page, over the form. */
export const ChoiceSheet = observer(function ChoiceSheet<Item extends Choice>(props: ChoiceSheetProps<Item>) {
  const { title, list, row, onPick, onClose } = props
  useEffect(() => void list.open(), [list])
  return (
    <Sheet open title={title} onClose={onClose}>
      <ListState
        status={list.face}
        empty={formCopy.noChoice}
        failed={failedWords(list.failure, formCopy.choiceKept)}
        onRetry={() => void list.open()}
      >
        {list.items.map((item) => {
          const { title: name, line } = row(item)
          return <ListRow key={item.id} title={name} line={line} onPress={() => onPick(item)} />
        })}
        {list.hasMore && (
          <Button block busy={list.status === 'loading'} busyWord={formCopy.reading} onPress={() => void list.more()}>
            {formCopy.more}
          </Button>
        )}
      </ListState>
    </Sheet>
  )
})
