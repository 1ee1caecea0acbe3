import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StaffChannel } from '../../../../contract/bookings'
import { GROUP_NAME_MAX, NOTE_MAX, PERSON_NAME_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Card, Choices, Field, SwitchRow } from '@/shared/ui'
import { hasChildren, textsOf } from '../book-form'
import { BookStore } from '../book-store'
import { bookCopy, poolWords } from '../desk-copy'
import { BookQuestions } from './book-questions'
import './edit-form.scss'

/** What staff ask on the telephone, in the order in which one asks it. */
export const BookFields = observer(function BookFields() {
  const store = useStore(BookStore)
  const { form, problems } = store
  if (!form) return null
  return (
    <View className="y-pad">
      <Field
        label={form.isGroup ? bookCopy.contact : bookCopy.name}
        value={form.name}
        placeholder={bookCopy.namePlaceholder}
        maxLength={PERSON_NAME_MAX}
        error={problems.name}
        onInput={(name) => store.change({ name })}
      />
      <Field
        label={bookCopy.phone}
        hint={bookCopy.phoneHint}
        kind="phone"
        value={form.phone}
        maxLength={24}
        error={problems.phone}
        onInput={(phone) => store.change({ phone })}
      />
      <Channel />
      <Group />
      <Places />
      <Guardian />
      <BookQuestions />
      <Note />
    </View>
  )
})

const Channel = observer(function Channel() {
  const store = useStore(BookStore)
  return (
    <Choices<StaffChannel>
      label={bookCopy.channel}
      options={bookCopy.channels}
      value={store.form?.channel ?? 'phone'}
      onChange={(channel) => store.change({ channel })}
    />
  )
})

const Group = observer(function Group() {
  const store = useStore(BookStore)
  const { form, problems } = store
  if (!form) return null
  return (
    <>
      <Card kind="list" className="form-card">
        <SwitchRow
          icon="users"
          title={bookCopy.group}
          line={bookCopy.groupLine}
          on={form.isGroup}
          onChange={(isGroup) => store.change({ isGroup })}
        />
      </Card>
      {form.isGroup && (
        <Field
          label={bookCopy.groupName}
          value={form.groupName}
          placeholder={bookCopy.groupPlaceholder}
          maxLength={GROUP_NAME_MAX}
          error={problems.groupName}
          onInput={(groupName) => store.change({ groupName })}
        />
      )}
    </>
  )
})

/** How many of each kind; not asked where everybody is one person in one kind of place. */
const Places = observer(function Places() {
  const store = useStore(BookStore)
  const { form, activity, problems } = store
  if (!form || !activity) return null
  const { pools, companionsMax } = activity
  if (!form.isGroup && pools.length === 1 && companionsMax === 0) return null
  const texts = textsOf(form.places)
  return (
    <>
      {pools.map((pool, index) => (
        <Field
          key={pool.id}
          label={pools.length > 1 ? poolWords(pool) : bookCopy.places}
          hint={bookCopy.left(pool.left, pool.waiting)}
          kind="number"
          value={texts[pool.id] ?? ''}
          maxLength={3}
          error={index === 0 ? problems.places : null}
          onInput={(text) => store.setPlaces(pool.id, text)}
        />
      ))}
    </>
  )
})

const Guardian = observer(function Guardian() {
  const store = useStore(BookStore)
  const { form, activity, problems } = store
  if (!form || !activity || !hasChildren(form, activity)) return null
  return (
    <Field
      label={bookCopy.guardian}
      hint={bookCopy.guardianHint}
      value={form.guardianName}
      maxLength={PERSON_NAME_MAX}
      error={problems.guardianName}
      onInput={(guardianName) => store.change({ guardianName })}
    />
  )
})

const Note = observer(function Note() {
  const store = useStore(BookStore)
  return (
    <Field
      label={bookCopy.note}
      hint={bookCopy.noteHint}
      value={store.form?.note ?? ''}
      placeholder={bookCopy.notePlaceholder}
      maxLength={NOTE_MAX}
      onInput={(note) => store.change({ note })}
    />
  )
})
