import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { COVERAGE_REPORT_TEXT_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Field, Heading, Notice } from '@/shared/ui'
import { reportCopy } from '../report-copy'
import { ReportStore } from '../report-store'
import './report-form.scss'

/** What is kept of a report, before anything is typed; then the words. */
export const ReportForm = observer(function ReportForm() {
  const { subject, stationName } = useStore(ReportStore)
  const isWrong = subject?.kind === 'wrong'
  const head = isWrong ? reportCopy.wrong.head(stationName) : reportCopy.missing.head
  return (
    <>
      <Heading level={2} line={isWrong ? reportCopy.wrong.line : reportCopy.missing.line}>{head}</Heading>
      <Words />
      <Trouble />
    </>
  )
})

const Words = observer(function Words() {
  const store = useStore(ReportStore)
  const { label, hint, placeholder } = store.subject?.kind === 'wrong' ? reportCopy.wrong : reportCopy.missing
  const { textRefusal } = store
  return (
    <View className="report-form">
      <Field
        label={label}
        hint={hint}
        kind="area"
        placeholder={placeholder}
        value={store.draft.value.text}
        maxLength={COVERAGE_REPORT_TEXT_MAX}
        counter
        error={textRefusal === 'blank' ? reportCopy.blank : textRefusal?.message}
        disabled={store.status === 'sending'}
        onInput={(text) => store.type(text)}
      />
    </View>
  )
})

const Trouble = observer(function Trouble() {
  const { failure } = useStore(ReportStore)
  return (
    <View className="report-form__remark">
      {failure ? <Notice tone="err">{failure.message}</Notice> : <View className="y-sub">{reportCopy.kept}</View>}
    </View>
  )
})
