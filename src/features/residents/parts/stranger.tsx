import { observer } from 'mobx-react-lite'
import { SessionStore } from '@/shared/session/session-store'
import { useStore } from '@/shared/store'
import { Button, Card, Heading } from '@/shared/ui'
import { meCopy } from '../copy'

/** For somebody nobody knows yet: what they would find here, and the way in. Nothing else asks for it. */
export const Stranger = observer(function Stranger() {
  const session = useStore(SessionStore)
  return (
    <Card>
      <Heading level={2} line={meCopy.strangerLine}>{meCopy.strangerTitle}</Heading>
      <Button look="primary" icon="person" block onPress={() => void session.ensureResident().catch(() => session.load())}>
        {meCopy.enter}
      </Button>
    </Card>
  )
})
