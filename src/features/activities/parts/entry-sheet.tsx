import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RosterEntry } from '../../../../contract/roster'
import { REASON_MAX } from '../../../../contract/limits'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Choices, Field, Notice, Sheet, Stack } from '@/shared/ui'
import { actWords, entryCopy, moveCopy, poolWords, reasonCopy } from '../desk-copy'
import { refusalWords } from '../detail-copy'
import { pendingActs, wantsReason, type EntryAct } from '../entry-acts'
import { EntryStore } from '../entry-store'
import { GroupStore } from '../group-store'
import { RosterStore } from '../roster-store'
import { rosterCopy } from '../staff-copy'
import { EntryFacts } from './entry-facts'

/** One entry closely: what was said, and what staff can do about it. */
export const EntrySheet = observer(function EntrySheet() {
  const store = useStore(EntryStore)
  const { entry, asked } = store
  if (!entry) return null
  return (
    <Sheet
      open
      title={entry.nickname || rosterCopy.nobody}
      line={asked ? actWords[asked].line : rosterCopy.came(entry)}
      actions={asked ? <Confirm act={asked} /> : pendingActs(entry).length > 0 && <Pending entry={entry} />}
      onClose={() => store.close()}
    >
      {asked ? <Question act={asked} /> : <><EntryFacts entry={entry} /><Further entry={entry} /></>}
    </Sheet>
  )
})

/** What waits for an answer. */
const Pending = observer(function Pending({ entry }: { entry: RosterEntry }) {
  const store = useStore(EntryStore)
  const [first, ...others] = pendingActs(entry)
  if (!first) return null
  return (
    <>
      {others.map((act) => <Button key={act} onPress={() => store.ask(act)}>{actWords[act].word}</Button>)}
      <Button look="primary" grow onPress={() => store.ask(first)}>{actWords[first].word}</Button>
    </>
  )
})

/** What can be done about anybody. */
const Further = observer(function Further({ entry }: { entry: RosterEntry }) {
  const store = useStore(EntryStore)
  const group = useStore(GroupStore)
  const { activity } = useStore(RosterStore)
  const { device } = useDeps()
  const { phone, groupName, members, places } = entry
  const canCall = phone !== null && !phone.includes('*')
  const openGroup = (): void => {
    void group.open(entry.signUpId)
    store.close()
  }
  return (
    <View className="y-stack">
      {canCall && <Button icon="phone" block onPress={() => device.phone(phone)}>{entryCopy.call}</Button>}
      {phone !== null && !canCall && <View className="y-sub">{entryCopy.masked}</View>}
      {groupName !== null && (
        <Button icon="list" block onPress={openGroup}>{`${entryCopy.members}：${entryCopy.membersOf(members, places)}`}</Button>
      )}
      {activity && activity.pools.length > 1 && (
        <Button block onPress={() => store.ask('move')}>{actWords.move.word}</Button>
      )}
      <Button block onPress={() => store.ask('remove')}>{actWords.remove.word}</Button>
    </View>
  )
})

const Question = observer(function Question({ act }: { act: EntryAct }) {
  const store = useStore(EntryStore)
  const { activity } = useStore(RosterStore)
  const kinds = (activity?.pools ?? []).map((pool) => ({ value: pool.id, label: poolWords(pool) }))
  return (
    <Stack>
      {act === 'move' && (
        <Choices label={moveCopy.label} options={kinds} value={store.targetId} onChange={(id) => store.aim(id)} />
      )}
      {wantsReason(act) && (
        <Field
          label={reasonCopy.label}
          hint={act === 'decline' ? reasonCopy.optional : reasonCopy.hint}
          value={store.text}
          placeholder={reasonCopy.placeholder}
          maxLength={REASON_MAX}
          onInput={(text) => store.type(text)}
        />
      )}
      {store.failure && <Notice tone="err">{refusalWords(store.failure)}</Notice>}
    </Stack>
  )
})

const Confirm = observer(function Confirm({ act }: { act: EntryAct }) {
  const store = useStore(EntryStore)
  const roster = useStore(RosterStore)
  const toasts = useStore(ToastStore)
  const confirm = async (): Promise<void> => {
    if (!(await store.confirm())) return
    toasts.show(actWords[act].done)
    await roster.list.refresh()
  }
  return (
    <>
      <Button disabled={store.isSending} onPress={() => store.back()}>{entryCopy.back}</Button>
      <Button look="primary" grow busy={store.isSending} disabled={!store.canSend} onPress={() => void confirm()}>
        {actWords[act].word}
      </Button>
    </>
  )
})
