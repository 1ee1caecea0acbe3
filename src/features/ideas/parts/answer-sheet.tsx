import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { IdeaAnswerKind, IdeaView } from '../../../../contract/ideas'
import { IDEA_REPLY_MAX } from '../../../../contract/limits'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Choices, Field, Notice, Sheet } from '@/shared/ui'
import { AnswerStore, type AnswerPart } from '../answer-store'
import { answerCopy } from '../detail-copy'
import { IdeaStore } from '../idea-store'
import './answer-sheet.scss'
import { usePutIdea } from './use-put-idea'

/** Longest name of a unit, characters: what `ideas.answer` takes. */
const IDEA_UNIT_MAX = 40

/** Where staff answer an idea; the whole text is public. */
export const AnswerSheet = observer(function AnswerSheet({ idea }: { idea: IdeaView }) {
  const answers = useStore(AnswerStore)
  if (answers.status === 'closed' || answers.ideaId !== idea.id) return null
  return (
    <Sheet open title={answerCopy.title} line={idea.headline} actions={<Send />} onClose={() => answers.close()}>
      <Form />
      {answers.failure && <Notice tone="err">{answers.failure.message}</Notice>}
    </Sheet>
  )
})

const Form = observer(function Form() {
  const { draft, kind, allowed, missing, status } = useStore(AnswerStore)
  if (!draft) return null
  const disabled = status === 'sending'
  const wrong = (part: AnswerPart) => (missing.includes(part) ? answerCopy.missing[part] : null)
  return (
    <>
      <View className="answer-kinds">
        <Choices
          label={answerCopy.kind}
          options={allowed.map((value) => ({ value, label: answerCopy.kinds[value] }))}
          value={kind}
          onChange={(chosen: IdeaAnswerKind) => draft.change({ kind: chosen })}
        />
        {missing.includes('kind') && <Notice tone="err">{answerCopy.missing.kind}</Notice>}
      </View>
      <Field
        label={answerCopy.text}
        hint={answerCopy.textHint}
        kind="area"
        placeholder={answerCopy.textPlaceholder}
        value={draft.value.text}
        maxLength={IDEA_REPLY_MAX}
        counter
        error={wrong('text')}
        disabled={disabled}
        onInput={(text) => draft.change({ text })}
      />
      <Field
        label={answerCopy.unit}
        placeholder={answerCopy.unitPlaceholder}
        value={draft.value.unit}
        maxLength={IDEA_UNIT_MAX}
        error={wrong('unit')}
        disabled={disabled}
        onInput={(unit) => draft.change({ unit })}
      />
    </>
  )
})

const Send = observer(function Send() {
  const answers = useStore(AnswerStore)
  const page = useStore(IdeaStore)
  const toasts = useStore(ToastStore)
  const put = usePutIdea()
  const send = async (): Promise<void> => {
    const answered = await answers.send()
    if (answered) {
      put(answered)
      return toasts.show(answerCopy.sent, 'check')
    }
    if (answers.failure?.code !== 'idea.step_refused' || answers.ideaId === null) return
    const fresh = await page.open(answers.ideaId)
    if (fresh) answers.renew(fresh)
  }
  return (
    <Button look="primary" grow busy={answers.status === 'sending'} onPress={() => void send()}>{answerCopy.send}</Button>
  )
})
