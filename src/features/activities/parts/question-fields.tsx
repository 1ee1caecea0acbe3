import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { ANSWER_MAX } from '../../../../contract/limits'
import type { QuestionView } from '../../../../contract/sign-ups'
import { useStore } from '@/shared/store'
import { Button, Choices, Field, PickField } from '@/shared/ui'
import { sheetCopy } from '../sign-up-copy'
import { field, textOf } from '../sign-up-form'
import { SignUpStore } from '../sign-up-store'

interface Props {
  activity: ActivityView
  question: QuestionView
}

/** A question of the activity; what was answered the last time is taken with one tap. */
export const QuestionField = observer(function QuestionField({ activity, question }: Props) {
  const store = useStore(SignUpStore)
  const name = field.answer(question.id)
  const value = textOf(store.form, name)
  const { last } = question
  const offersLast = last !== null && value === '' && question.kind !== 'choice'
  return (
    <>
      <Answer
        question={question}
        value={value}
        error={store.problemsIn(activity)[name]}
        onAnswer={(answer) => store.change({ [name]: answer })}
      />
      {offersLast && (
        <Button size="s" onPress={() => store.change({ [name]: last })}>{sheetCopy.last(last)}</Button>
      )}
    </>
  )
})

interface AnswerProps {
  question: QuestionView
  value: string
  error: string | undefined
  onAnswer: (answer: string) => void
}

function Answer({ question, value, error, onAnswer }: AnswerProps) {
  const { kind, label, options, required, last } = question
  const hint = required ? undefined : sheetCopy.optional
  const shared = { label, hint, value, error }
  if (kind === 'date') return <PickField {...shared} mode="date" placeholder={sheetCopy.pickDate} onPick={onAnswer} />
  if (kind !== 'choice') {
    return <Field {...shared} kind={kind === 'number' ? 'number' : 'text'} maxLength={ANSWER_MAX} onInput={onAnswer} />
  }
  const word = (option: string): string => (option === last ? sheetCopy.lastChoice(option) : option)
  const choices = options.map((option) => ({ value: option, label: word(option) }))
  const toggle = (option: string): void => onAnswer(option === value && !required ? '' : option)
  return <Choices {...shared} options={choices} onChange={toggle} />
}
