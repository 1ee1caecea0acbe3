import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { Page, tabPath, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Card, EmptyState, Heading, ListState, PageNote } from '@/shared/ui'
import { changeCopy, changeRefusal, moveCopy } from '../../copy'
import { MoveStore } from '../../move-store'
import { UnitRow } from '../../parts/unit-row'
import { Way } from '../../parts/way'
import { TreeStore } from '../../tree-store'

/** Staff: where in the tree a unit (`id`) lies from now on. */
export default observer(function MovePage() {
  const { id = '' } = useRouter().params
  const store = useStore(MoveStore)
  useEffect(() => void store.open(id), [store, id])
  const { status, unit } = store
  if (status === 'barred') {
    return (
      <Page title={moveCopy.title} home="me">
        <EmptyState broken title={changeCopy.barredTitle} line={changeCopy.barredLine} />
      </Page>
    )
  }
  return (
    <Page title={moveCopy.title} home="me" actions={store.fits && <Put />}>
      <ListState
        status={status === 'missing' ? 'empty' : status}
        empty={changeCopy.missing}
        failed={changeCopy.failed}
        onRetry={() => void store.open(id)}
      >
        <Heading level={2} line={moveCopy.line}>{unit?.name}</Heading>
        <Place />
      </ListState>
    </Page>
  )
})

/** Where one looks: the way to it, whether the unit fits here, and what lies below. */
const Place = observer(function Place() {
  const store = useStore(MoveStore)
  const { here, below, unit, failure } = store
  return (
    <>
      {failure && <PageNote tone="err">{changeRefusal(failure)}</PageNote>}
      {here && <Way steps={[...here.path, here]} onPick={(step) => void store.lookAt(step)} />}
      {here && <Heading>{here.name}</Heading>}
      {store.isHere && <PageNote>{moveCopy.isHere}</PageNote>}
      {here && unit && !store.isHere && !store.fits && <PageNote>{moveCopy.doesNotFit(unit.level)}</PageNote>}
      <ListState
        status={below.face}
        empty={moveCopy.none}
        failed={changeCopy.failed}
        onRetry={() => void below.refresh()}
      >
        <Card kind="list">
          {below.shown.map((one) => <UnitRow key={one.id} unit={one} onPress={() => void store.lookAt(one.id)} />)}
        </Card>
        <MoreRows list={below} words={moveCopy} />
      </ListState>
    </>
  )
})

const Put = observer(function Put() {
  const store = useStore(MoveStore)
  const tree = useStore(TreeStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const put = async (): Promise<void> => {
    if (!(await store.put())) return
    toasts.show(moveCopy.moved, 'check')
    void tree.reread()
    navigate.back(tabPath('nearby'))
  }
  return (
    <Button look="primary" grow busy={store.isSending} onPress={() => void put()}>
      {moveCopy.put(store.here?.name ?? '')}
    </Button>
  )
})
