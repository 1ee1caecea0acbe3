import { observer } from 'mobx-react-lite'
import { Field } from '@/shared/ui'

/** Names of the fields that hold any text. */
type TextNames<Form> = { [Name in keyof Form]: string extends Form[Name] ? Name : never }[keyof Form]

interface TextProps<Form> {
  name: TextNames<Form>
  label: string
  maxLength: number
  kind?: 'text' | 'area' | 'number'
  hint?: string
  placeholder?: string
}

interface FormStore<Form> {
  readonly typed: Form | null
  readonly problems: { readonly [Field in keyof Form]?: string }
  readonly change: (fields: Partial<Form>) => void
}

/** The text field of a form that a store holds; typing in one draws nothing else anew. */
export const textFieldOf = <Form,>(useForm: () => FormStore<Form>) =>
  observer(function Text({ name, ...field }: TextProps<Form>) {
    const { typed, problems, change } = useForm()
    return (
      <Field
        {...field}
        value={typed ? String(typed[name]) : ''}
        error={problems[name]}
        onInput={(text) => change({ [name]: text } as unknown as Partial<Form>)}
      />
    )
  })
