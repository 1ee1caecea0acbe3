import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, tabPath, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, ListState, Notice } from '@/shared/ui'
import { ChangeStore } from '../../change-store'
import { changeCopy, changeRefusal } from '../../copy'
import { ChangeForm } from '../../parts/change-form'
import { RemoveSheet } from '../../parts/remove-sheet'
import { TreeStore } from '../../tree-store'
import './index.scss'

/** Staff: what a unit (`id`) is called and whom to ring, or a new one below `parentId`. */
export default observer(function ChangePage() {
  const { id = '', parentId = '' } = useRouter().params
  const store = useStore(ChangeStore)
  const { navigate } = useDeps().device
  const { status, levels } = store
  const title = id === '' ? changeCopy.add(levels) : changeCopy.title
  useEffect(() => void store.open({ id, parentId }), [store, id, parentId])
  useEffect(() => navigate.title(title), [navigate, title])
  if (store.isBarred) {
    return <Page title={title} home="me"><EmptyState broken title={changeCopy.barredTitle} line={changeCopy.barredLine} /></Page>
  }
  return (
    <Page title={title} home="me" actions={status === 'ready' && levels.length > 0 && <Acts />}>
      <ListState
        status={status === 'missing' || status === 'barred' ? 'empty' : status}
        empty={changeCopy.missing}
        failed={changeCopy.failed}
        onRetry={() => void store.open({ id, parentId })}
      >
        <ChangeForm />
      </ListState>
      <View><RemoveSheet /></View>
    </Page>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(ChangeStore)
  const tree = useStore(TreeStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const save = async (): Promise<void> => {
    if ((await store.save()) === null) return
    toasts.show(changeCopy.saved, 'check')
    void tree.reread()
    navigate.back(tabPath('nearby'))
  }
  const { failure, isAsking } = store
  return (
    <View className="change-acts">
      {failure && !isAsking && <Notice tone="err">{changeRefusal(failure)}</Notice>}
      <Button look="primary" block busy={store.isSaving} onPress={() => void save()}>{changeCopy.save}</Button>
    </View>
  )
})
