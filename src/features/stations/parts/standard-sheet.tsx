import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { STANDARD_NOTE_MAX } from '../../../../contract/limits'
import { standards, type StandardItem, type StandardState } from '../../../../contract/standards'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Choices, Field, Notice, Sheet } from '@/shared/ui'
import { standardsCopy, standardWords } from '../inside-copy'
import { StandardsStore } from '../standards-store'

const options = (['met', 'not_met', 'unknown'] as const).map((value) => ({ value, label: standardWords[value] }))

/** Where staff write down what they found about one item. */
export const StandardSheet = observer(function StandardSheet() {
  const { item } = useStore(StandardsStore)
  return <View>{item && <OpenSheet key={item.key} item={item} />}</View>
})

const OpenSheet = observer(function OpenSheet({ item }: { item: StandardItem }) {
  const store = useStore(StandardsStore)
  const toasts = useStore(ToastStore)
  const [state, setState] = useState<StandardState | null>(item.marked ? item.state : null)
  const standard = standards.find(({ key }) => key === item.key)
  const save = async (): Promise<void> => {
    if (state && await store.mark(state)) toasts.show(standardsCopy.saved, 'check')
  }
  const actions = (
    <Button look="primary" grow busy={store.isSending} disabled={state === null} onPress={() => void save()}>
      {standardsCopy.save}
    </Button>
  )
  return (
    <Sheet
      open
      title={standard?.text ?? ''}
      line={standardsCopy.from(standard?.source ?? '')}
      actions={actions}
      onClose={() => store.putDown()}
    >
      {store.refusal !== null && <Notice tone="err">{store.refusal}</Notice>}
      <Choices label={standardsCopy.title} options={options} value={state} onChange={setState} />
      <Field
        label={standardsCopy.note}
        hint={standardsCopy.noteHint}
        value={store.draft?.value.note ?? ''}
        maxLength={STANDARD_NOTE_MAX}
        onInput={(note) => store.draft?.change({ note })}
      />
    </Sheet>
  )
})
