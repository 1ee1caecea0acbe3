import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { QUESTIONS_MAX } from '../../../../contract/limits'
import type { QuestionKind } from '../../../../contract/sign-ups'
import { useStore } from '@/shared/store'
import { Button, Card, Field, Heading, PickField, SwitchRow } from '@/shared/ui'
import { EditStore } from '../edit-store'
import { questionKinds, rulesCopy } from '../rules-copy'
import type { QuestionForm } from '../rules-form'

const blank: QuestionForm = { id: null, kind: 'text', label: '', options: '', required: false }

/** What everybody who signs up is asked. */
export const QuestionFields = observer(function QuestionFields() {
  const store = useStore(EditStore)
  const { questions } = store.rules
  return (
    <>
      <Heading line={rulesCopy.questionsLine}>{rulesCopy.questionsHead}</Heading>
      <View className="y-pad">
        {questions.map((question, index) => <Question key={index} question={question} index={index} />)}
        {questions.length < QUESTIONS_MAX && (
          <Button block icon="plus" onPress={() => store.changeRules({ questions: [...questions, blank] })}>
            {rulesCopy.addQuestion}
          </Button>
        )}
      </View>
    </>
  )
})

const Question = observer(function Question({ question, index }: { question: QuestionForm; index: number }) {
  const store = useStore(EditStore)
  const { questions } = store.rules
  const error = store.ruleProblems.questions[index]
  const change = (fields: Partial<QuestionForm>): void =>
    store.changeRules({ questions: questions.map((one, place) => (place === index ? { ...one, ...fields } : one)) })
  const remove = (): void => store.changeRules({ questions: questions.filter((_, place) => place !== index) })
  const isChoice = question.kind === 'choice'
  return (
    <View className="edit-form__part">
      <Heading end={<Button look="text" size="s" onPress={remove}>{rulesCopy.removeQuestion}</Button>}>
        {rulesCopy.question(index)}
      </Heading>
      <Field
        label={rulesCopy.label}
        value={question.label}
        placeholder={rulesCopy.labelPlaceholder}
        maxLength={40}
        error={isChoice && question.label.trim() !== '' ? null : error}
        onInput={(label) => change({ label })}
      />
      <PickField
        label={rulesCopy.kind}
        mode="choice"
        options={questionKinds}
        value={question.kind}
        onPick={(kind) => change({ kind: kind as QuestionKind })}
      />
      {isChoice && (
        <Field
          label={rulesCopy.options}
          hint={rulesCopy.optionsHint}
          value={question.options}
          placeholder={rulesCopy.optionsPlaceholder}
          maxLength={220}
          error={question.label.trim() === '' ? null : error}
          onInput={(options) => change({ options })}
        />
      )}
      <Card kind="list" className="form-card">
        <SwitchRow title={rulesCopy.required} on={question.required} onChange={(required) => change({ required })} />
      </Card>
    </View>
  )
})
