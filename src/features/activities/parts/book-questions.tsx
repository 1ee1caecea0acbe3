import { observer } from 'mobx-react-lite'
import { ANSWER_MAX } from '../../../../contract/limits'
import type { QuestionView } from '../../../../contract/sign-ups'
import { useStore } from '@/shared/store'
import { Field, PickField } from '@/shared/ui'
import { textsOf } from '../book-form'
import { BookStore } from '../book-store'
import { bookCopy } from '../desk-copy'

/** What the activity asks everybody. */
export const BookQuestions = observer(function BookQuestions() {
  const { activity } = useStore(BookStore)
  return <>{activity?.questions.map((question) => <Question key={question.id} question={question} />)}</>
})

const Question = observer(function Question({ question }: { question: QuestionView }) {
  const store = useStore(BookStore)
  const { id, kind, label, options, required } = question
  const shared = {
    label,
    hint: required ? undefined : bookCopy.optional,
    value: textsOf(store.form?.answers ?? '{}')[id] ?? '',
    error: store.problems.answers[id],
  }
  const answer = (text: string): void => store.setAnswer(id, text)
  if (kind === 'text' || kind === 'number') {
    return <Field {...shared} kind={kind === 'number' ? 'number' : 'text'} maxLength={ANSWER_MAX} onInput={answer} />
  }
  const choices = options.map((option) => ({ value: option, label: option }))
  return <PickField {...shared} mode={kind} options={choices} placeholder={bookCopy.choose} onPick={answer} />
})
