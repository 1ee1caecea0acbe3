import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { UNIT_CONTACT_MAX, UNIT_NAME_MAX, UNIT_PHONE_MAX, UNIT_SHORT_NAME_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Button, Choices, Field, Heading, PageNote } from '@/shared/ui'
import { ChangeStore } from '../change-store'
import { changeCopy, levelWords } from '../copy'

/** What a unit is called and whom to ring there; of a new one also its level, where there is a choice. */
export const ChangeForm = observer(function ChangeForm() {
  const { unit, parent, levels } = useStore(ChangeStore)
  const title = unit ? unit.name : changeCopy.add(levels)
  const line = unit ? levelWords[unit.level] : parent ? changeCopy.below(parent.name) : changeCopy.top
  if (levels.length === 0) return <PageNote>{changeCopy.nothingToAdd}</PageNote>
  return (
    <>
      <Heading level={2} line={line}>{title}</Heading>
      <Resumed />
      <View className="y-pad"><Fields /></View>
      {unit && <Remove />}
    </>
  )
})

const Resumed = observer(function Resumed() {
  const store = useStore(ChangeStore)
  if (!store.isResumed) return null
  return (
    <>
      <PageNote>{changeCopy.resumed}</PageNote>
      <View className="y-pad"><Button look="text" onPress={() => store.startOver()}>{changeCopy.startOver}</Button></View>
    </>
  )
})

const Fields = observer(function Fields() {
  const store = useStore(ChangeStore)
  const { form, problems } = store
  if (!form) return null
  return (
    <>
      <Level />
      <Field
        label={changeCopy.name}
        placeholder={changeCopy.nameExample}
        value={form.name}
        maxLength={UNIT_NAME_MAX}
        error={problems.name}
        onInput={(name) => store.change({ name })}
      />
      <Field
        label={changeCopy.shortName}
        hint={changeCopy.shortNameHint}
        value={form.shortName}
        maxLength={UNIT_SHORT_NAME_MAX}
        onInput={(shortName) => store.change({ shortName })}
      />
      <Field
        label={changeCopy.contact}
        hint={changeCopy.contactHint}
        placeholder={changeCopy.contactExample}
        value={form.contact}
        maxLength={UNIT_CONTACT_MAX}
        onInput={(contact) => store.change({ contact })}
      />
      <Field
        label={changeCopy.phone}
        hint={changeCopy.phoneHint}
        value={form.phone}
        maxLength={UNIT_PHONE_MAX}
        onInput={(phone) => store.change({ phone })}
      />
    </>
  )
})

const Level = observer(function Level() {
  const store = useStore(ChangeStore)
  const { levels, form } = store
  if (levels.length < 2) return null
  return (
    <Choices
      label={changeCopy.level}
      options={levels.map((value) => ({ value, label: levelWords[value] }))}
      value={levels.find((level) => level === form?.level) ?? null}
      onChange={(level) => store.change({ level })}
    />
  )
})

const Remove = observer(function Remove() {
  const store = useStore(ChangeStore)
  return (
    <View className="y-pad">
      <Button look="line" block onPress={() => store.ask(true)}>{changeCopy.remove}</Button>
    </View>
  )
})
