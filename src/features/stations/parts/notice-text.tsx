import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { CALENDAR_NOTICE_MAX, CALENDAR_SOURCE_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Button, Field, Heading, PageNote } from '@/shared/ui'
import { doubtWords, noticeCopy } from '../calendar-copy'
import { NoticeStore } from '../notice-store'
import { refusalWords } from '../times-copy'

/** The notice's text, what was understood of it, and its number. */
export const NoticeText = observer(function NoticeText() {
  const store = useStore(NoticeStore)
  const { form, problems, step, failure, year } = store
  if (!form) return null
  return (
    <>
      <Heading level={2} line={noticeCopy.line}>{noticeCopy.title(year)}</Heading>
      {store.isResumed && (
        <>
          <PageNote>{noticeCopy.resumed}</PageNote>
          <View className="y-pad"><Button look="text" onPress={() => store.startOver()}>{noticeCopy.startOver}</Button></View>
        </>
      )}
      <View className="y-pad">
        <Field
          label={noticeCopy.text}
          hint={noticeCopy.textHint}
          kind="area"
          value={form.text}
          placeholder={noticeCopy.example}
          maxLength={CALENDAR_NOTICE_MAX}
          error={problems.text}
          onInput={(text) => store.change({ text })}
        />
      </View>
      <View className="y-note">
        <Button block busy={step === 'reading'} busyWord={noticeCopy.reading} onPress={() => void store.read()}>
          {noticeCopy.read}
        </Button>
      </View>
      <Understood />
      {failure && <PageNote tone="err">{refusalWords(failure)}</PageNote>}
      <View className="y-pad">
        <Field
          label={noticeCopy.source}
          value={form.source}
          placeholder={noticeCopy.sourceExample}
          maxLength={CALENDAR_SOURCE_MAX}
          error={problems.source}
          onInput={(source) => store.change({ source })}
        />
      </View>
    </>
  )
})

const Understood = observer(function Understood() {
  const { reading } = useStore(NoticeStore)
  if (!reading) return null
  const { doubts, unread } = reading
  return (
    <>
      {doubts.map((doubt) => <PageNote key={JSON.stringify(doubt)} tone="err">{doubtWords(doubt)}</PageNote>)}
      {doubts.length > 0 && <PageNote>{noticeCopy.settle}</PageNote>}
      {unread.length > 0 && (
        <PageNote tone="warn">
          <View>
            {noticeCopy.unread}
            {unread.map((sentence, index) => <View key={`${index} ${sentence}`}>{`“${sentence}”`}</View>)}
          </View>
        </PageNote>
      )}
    </>
  )
})
