import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { EmptyState, Heading } from '@/shared/ui'
import { deskCopy } from '../copy'
import { DeskStore } from '../desk-store'
import { DeskActivities } from './desk-activities'
import { TodoLinks } from './desk-links'
import './desk-pane.scss'
import { DeskTodo } from './desk-todo'

/** Beside the desk at desk width: what waits for staff, or the activities while that is in the column. */
export const DeskPane = observer(function DeskPane() {
  const { tab, todo, postsWaiting } = useStore(DeskStore)
  return (
    <View className="desk-pane">
      <Heading>{tab === 'todo' ? deskCopy.activities : deskCopy.todo}</Heading>
      {tab === 'todo' && <DeskActivities />}
      {tab !== 'todo' && postsWaiting > 0 && <TodoLinks />}
      {tab !== 'todo' && (todo.items.length > 0 ? <DeskTodo /> : <EmptyState {...deskCopy.noTodo} />)}
    </View>
  )
})
