import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Button, Card, Heading, ListRow } from '@/shared/ui'
import { doorCopy } from '../check-in-copy'
import { DoorStore } from '../door-store'

/** Scans that checked nobody in, sent perhaps long after the person stood there: they stay until they were read. */
export const FailedScans = observer(function FailedScans() {
  const { queue } = useStore(DoorStore)
  const { failed } = queue
  if (failed.length === 0) return null
  return (
    <>
      <Heading>{doorCopy.failedHead(failed.length)}</Heading>
      <Card kind="flush">
        {failed.map((one) => {
          const name = doorCopy.failedName(one)
          const { scanId } = one.scan
          return (
            <ListRow
              key={scanId}
              title={name}
              line={doorCopy.failedLine(one)}
              end={
                <Button size="s" look="line" label={doorCopy.dismissOf(name)} onPress={() => queue.dismiss(scanId)}>
                  {doorCopy.dismiss}
                </Button>
              }
            />
          )
        })}
      </Card>
    </>
  )
})
