import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { PERSON_NAME_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Field, Notice, SwitchRow } from '@/shared/ui'
import { sheetCopy } from '../sign-up-copy'
import { companionSlots, field, isOn, textOf, type Slot } from '../sign-up-form'
import { SignUpStore } from '../sign-up-store'

interface Props {
  activity: ActivityView
}

/** What those who come along are called; nobody has to say. */
export const CompanionNames = observer(function CompanionNames({ activity }: Props) {
  const { form } = useStore(SignUpStore)
  const slots = companionSlots(form, activity)
  const isChild = ({ pool }: Slot): boolean => pool.who === 'child'
  return (
    <>
      {slots.map((slot) => {
        const alike = slots.filter((other) => isChild(other) === isChild(slot))
        const words = isChild(slot) ? sheetCopy.child : sheetCopy.name
        const label = words(alike.indexOf(slot) + 1, alike.length)
        return <Text key={field.name(slot.pool.id, slot.nth)} name={field.name(slot.pool.id, slot.nth)} label={label} />
      })}
    </>
  )
})

/** Who answers for the children, and that they agree. */
export const GuardianFields = observer(function GuardianFields({ activity }: Props) {
  const store = useStore(SignUpStore)
  const wrong = store.problemsIn(activity)[field.agrees]
  return (
    <>
      <Text
        name={field.guardian}
        label={sheetCopy.guardian}
        hint={sheetCopy.guardianHint}
        error={store.problemsIn(activity)[field.guardian]}
      />
      <View className="sign-up__part">
        <SwitchRow
          title={sheetCopy.agrees}
          on={isOn(store.form, field.agrees)}
          onChange={(on) => store.change({ [field.agrees]: on })}
        />
        {wrong && <Notice tone="err">{wrong}</Notice>}
      </View>
    </>
  )
})

interface TextProps {
  name: string
  label: string
  hint?: string
  error?: string | undefined
}

const Text = observer(function Text({ name, label, hint = sheetCopy.optional, error }: TextProps) {
  const store = useStore(SignUpStore)
  return (
    <Field
      label={label}
      hint={hint}
      value={textOf(store.form, name)}
      maxLength={PERSON_NAME_MAX}
      error={error}
      onInput={(text) => store.change({ [name]: text })}
    />
  )
})
