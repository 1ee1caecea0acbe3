import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { MEMBERS_TEXT_MAX } from '../../../../contract/limits'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Field, ListState, Notice, Sheet, Stack } from '@/shared/ui'
import { failedWords } from '../copy'
import { groupCopy, groupRefusal } from '../desk-copy'
import { GroupStore } from '../group-store'
import { RosterStore } from '../roster-store'

/** The list of names a group hands in: what is there, and a new one in its place. */
export const GroupSheet = observer(function GroupSheet() {
  const store = useStore(GroupStore)
  const { status, group, failure } = store
  if (status === 'idle') return null
  return (
    <Sheet
      open
      title={groupCopy.title}
      line={group && groupCopy.counts(group.members.length, group.places)}
      actions={status === 'ready' && <Acts />}
      onClose={() => store.close()}
    >
      <ListState
        status={group ? 'ready' : status}
        empty={{ title: '', line: '' }}
        failed={failedWords(failure, groupCopy.kept)}
        onRetry={() => store.reload()}
      >
        <Stack>
          <Members />
          <Field
            label={groupCopy.paste}
            hint={groupCopy.hint}
            kind="area"
            value={store.text}
            placeholder={groupCopy.placeholder}
            maxLength={MEMBERS_TEXT_MAX}
            onInput={(text) => store.type(text)}
          />
          {store.isTooLarge && <Notice tone="err">{groupCopy.tooLarge}</Notice>}
          {failure && <Notice tone="err">{groupRefusal(failure)}</Notice>}
        </Stack>
      </ListState>
    </Sheet>
  )
})

const Members = observer(function Members() {
  const { group } = useStore(GroupStore)
  if (!group || group.members.length === 0) return <View className="y-sub">{groupCopy.none}</View>
  return (
    <View>
      {group.members.map(({ name, phone }, index) => (
        <View key={`${index} ${name}`}>{[`${index + 1}. ${name}`, phone].filter(Boolean).join('  ')}</View>
      ))}
    </View>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(GroupStore)
  const roster = useStore(RosterStore)
  const toasts = useStore(ToastStore)
  const after = async (saving: Promise<boolean>): Promise<void> => {
    if (!(await saving)) return
    toasts.show(groupCopy.saved)
    await roster.list.refresh()
  }
  return (
    <>
      {store.hasFiles && (
        <Button disabled={store.isSaving} onPress={() => void after(store.take())}>{groupCopy.file}</Button>
      )}
      <Button
        look="primary"
        grow
        busy={store.isSaving}
        disabled={store.text.trim() === ''}
        onPress={() => void after(store.save())}
      >
        {groupCopy.save}
      </Button>
    </>
  )
})
