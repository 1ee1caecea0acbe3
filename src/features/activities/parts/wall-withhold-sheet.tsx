import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { REASON_MAX } from '../../../../contract/limits'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Field, Notice, Sheet, Stack } from '@/shared/ui'
import { wallReviewCopy } from '../wall-copy'
import { WallReviewStore } from '../wall-review-store'

/** Asks staff why a post is not shown. `onDone`: what is on the page has changed. */
export function WallWithholdSheet({ onDone }: { onDone?: () => void }) {
  return <View><Question onDone={onDone} /></View>
}

interface Asking {
  onDone: (() => void) | undefined
}

const Question = observer(function Question({ onDone }: Asking) {
  const store = useStore(WallReviewStore)
  const { asked, text, failure, reason } = store
  if (!asked) return null
  return (
    <Sheet
      open
      title={wallReviewCopy.sheetTitle}
      line={wallReviewCopy.sheetLine}
      actions={<Acts onDone={onDone} />}
      onClose={() => store.keep()}
    >
      <Stack>
        <Field
          label={wallReviewCopy.reason}
          value={text}
          placeholder={wallReviewCopy.placeholder}
          maxLength={REASON_MAX}
          onInput={(typed) => reason?.change({ text: typed })}
        />
        {failure && <Notice tone="err">{failure.message}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts({ onDone }: Asking) {
  const store = useStore(WallReviewStore)
  const toasts = useStore(ToastStore)
  const withhold = async (): Promise<void> => {
    if (!(await store.withhold())) return
    toasts.show(wallReviewCopy.withheld)
    onDone?.()
  }
  const isSending = store.sending !== null
  return (
    <>
      <Button disabled={isSending} onPress={() => store.keep()}>{wallReviewCopy.back}</Button>
      <Button
        look="primary"
        grow
        busy={isSending}
        disabled={store.text.trim() === ''}
        onPress={() => void withhold()}
      >
        {wallReviewCopy.withhold}
      </Button>
    </>
  )
})
