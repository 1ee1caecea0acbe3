import { observer } from 'mobx-react-lite'
import type { TodoItem } from '../../../../contract/decisions'
import { useDeps, useStore } from '@/shared/store'
import { Card, ListRow, StatusPill } from '@/shared/ui'
import { todoLine, todoUrl, todoWords } from '../copy'
import { DeskStore } from '../desk-store'

/** People who wait for staff, by the start of the activity; each is decided about on its roster. */
export const DeskTodo = observer(function DeskTodo() {
  const { todo } = useStore(DeskStore)
  return <Card kind="flush">{todo.items.map((item) => <Todo key={item.id} item={item} />)}</Card>
})

const Todo = observer(function Todo({ item }: { item: TodoItem }) {
  const { clock, navigate } = useDeps().device
  return (
    <ListRow
      title={item.name}
      line={todoLine(item, clock.now())}
      end={<StatusPill tone={item.kind === 'offer' ? 'warn' : 'info'}>{todoWords[item.kind]}</StatusPill>}
      onPress={() => navigate.to(todoUrl(item))}
    />
  )
})
