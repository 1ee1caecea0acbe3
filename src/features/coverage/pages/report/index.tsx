import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState } from '@/shared/ui'
import { ReportForm } from '../../parts/report-form'
import { ReportThanks } from '../../parts/report-thanks'
import { reportCopy } from '../../report-copy'
import { ReportStore } from '../../report-store'
import { subjectFrom } from '../../report-subject'

/** 这里缺一个站, from the empty circle, or 信息不对, from a station's page. Login is asked for when it is handed in. */
export default observer(function ReportPage() {
  const { params } = useRouter()
  const store = useStore(ReportStore)
  const { navigate } = useDeps().device
  const { station, lat, lng } = params
  useEffect(() => store.open(subjectFrom({ station, lat, lng })), [store, station, lat, lng])
  const { subject, status } = store
  const toNearby = <Button onPress={() => navigate.tab('/pages/nearby/index')}>{reportCopy.toNearby}</Button>
  const words = subject?.kind === 'wrong' ? reportCopy.wrong : reportCopy.missing
  return (
    <Page title={words.title} actions={subject && (status === 'sent' ? <Back /> : <Send />)}>
      {!subject && <EmptyState broken {...reportCopy.nowhere} action={toNearby} />}
      {subject && (status === 'sent' ? <ReportThanks /> : <ReportForm />)}
    </Page>
  )
})

const Send = observer(function Send() {
  const store = useStore(ReportStore)
  const { send } = store.subject?.kind === 'wrong' ? reportCopy.wrong : reportCopy.missing
  return (
    <Button look="primary" grow busy={store.status === 'sending'} onPress={() => void store.send()}>{send}</Button>
  )
})

function Back() {
  const { navigate } = useDeps().device
  return <Button look="primary" grow onPress={() => navigate.back('/pages/nearby/index')}>{reportCopy.back}</Button>
}
