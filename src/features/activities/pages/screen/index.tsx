import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, useStore } from '@/shared/store'
import { EmptyState } from '@/shared/ui'
import { screenCopy } from '../../check-in-copy'
import { DoorScreen } from '../../parts/door-screen'
import { ScreenStore } from '../../screen-store'

const SECOND_MS = 1000

/** The television at a station's door: a code that is new every half minute, for residents to scan. It needs nobody. */
export default observer(function ScreenPage() {
  const { id = '' } = useRouter().params
  const store = useStore(ScreenStore)
  useDidShow(() => void store.open(id))
  useEffect(() => {
    const timer = setInterval(() => store.tick(), SECOND_MS)
    return () => clearInterval(timer)
  }, [store])
  return (
    <Page title={screenCopy.title} home="me">
      {store.status === 'barred'
        ? <EmptyState broken title={screenCopy.barred} line={store.failure?.message} />
        : <DoorScreen />}
    </Page>
  )
})
