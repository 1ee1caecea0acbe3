import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button } from '@/shared/ui'
import { sentCopy, submitCopy } from '../../submit-copy'
import { IdeaForm } from '../../parts/idea-form'
import { IdeaSent } from '../../parts/idea-sent'
import { StationSheet } from '../../parts/station-sheet'
import { StationPickStore } from '../../station-pick-store'
import { SubmitStore } from '../../submit-store'

/** Saying an idea, and what happens to it then. Login is asked for when it is handed in, not before. */
export default observer(function SubmitIdeaPage() {
  const store = useStore(SubmitStore)
  const stations = useStore(StationPickStore)
  const { sent } = store
  useEffect(() => () => {
    stations.close()
    store.another()
  }, [stations, store])
  return (
    <Page title={submitCopy.title} home="ideas" actions={sent ? <WhatNext ideaId={sent.id} /> : <Send />}>
      {sent ? <IdeaSent idea={sent} /> : <IdeaForm />}
      <View><StationSheet /></View>
    </Page>
  )
})

const Send = observer(function Send() {
  const store = useStore(SubmitStore)
  return (
    <Button look="primary" grow busy={store.status === 'sending'} onPress={() => void store.send()}>
      {submitCopy.send}
    </Button>
  )
})

const WhatNext = observer(function WhatNext({ ideaId }: { ideaId: string }) {
  const store = useStore(SubmitStore)
  const { navigate } = useDeps().device
  return (
    <>
      <Button onPress={() => store.another()}>{sentCopy.another}</Button>
      <Button
        look="primary"
        grow
        onPress={() => navigate.replace(`/features/ideas/pages/detail/index?id=${ideaId}`)}
      >
        {sentCopy.look}
      </Button>
    </>
  )
})
