import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, tabPath, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, ListState } from '@/shared/ui'
import { calendarCopy, noticeCopy } from '../../calendar-copy'
import { NoticeStore } from '../../notice-store'
import { NoticeDays } from '../../parts/notice-days'
import { NoticeText } from '../../parts/notice-text'
import { timesCopy } from '../../times-copy'

/** Staff: enter or correct a year (`year`) of public holidays: paste the notice, or day by day. */
export default observer(function NoticePage() {
  const year = Number(useRouter().params.year)
  const store = useStore(NoticeStore)
  const { navigate } = useDeps().device
  const title = noticeCopy.title(year)
  useEffect(() => {
    void store.open(year)
    navigate.title(title)
  }, [store, navigate, year, title])
  if (store.isBarred) {
    return (
      <Page title={title} home="me">
        <EmptyState broken title={timesCopy.barredTitle} line={timesCopy.barredLine} />
      </Page>
    )
  }
  return (
    <Page title={title} home="me" actions={store.form && <Save />}>
      <ListState
        status={store.status}
        empty={calendarCopy.unpublished}
        failed={calendarCopy.failed}
        onRetry={() => void store.open(year)}
      >
        <NoticeText />
        <NoticeDays />
      </ListState>
    </Page>
  )
})

const Save = observer(function Save() {
  const store = useStore(NoticeStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const save = async (): Promise<void> => {
    if (!(await store.save())) return
    toasts.show(noticeCopy.saved)
    navigate.back(tabPath('me'))
  }
  return (
    <Button look="primary" grow busy={store.step === 'saving'} disabled={store.isDoubtful} onPress={() => void save()}>
      {noticeCopy.save}
    </Button>
  )
})
