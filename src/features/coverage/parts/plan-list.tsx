import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Button, Card, Heading } from '@/shared/ui'
import { plannerCopy } from '../planner-copy'
import { PlannerStore } from '../planner-store'
import { TryRow } from './try-row'

/** What is being tried out; each change can be taken back. */
export const PlanList = observer(function PlanList() {
  const store = useStore(PlannerStore)
  const changes = [
    ...store.added.map(({ key, name }) => ({ change: key, title: plannerCopy.newStation(name) })),
    ...store.removed.map(({ id, name }) => ({ change: id, title: plannerCopy.removedStation(name) })),
  ]
  const clear = <Button size="s" look="text" onPress={() => void store.clear()}>{plannerCopy.clear}</Button>
  return (
    <>
      <Heading line={plannerCopy.planLine} end={clear}>{plannerCopy.plan}</Heading>
      <Card kind="flush">
        {changes.map(({ change, title }) => (
          <TryRow
            key={change}
            title={title}
            act={plannerCopy.undo}
            label={plannerCopy.undoOf(title)}
            onPress={() => void store.undo(change)}
          />
        ))}
      </Card>
    </>
  )
})
