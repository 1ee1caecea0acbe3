import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Chips, Field, Notice, PageNote } from '@/shared/ui'
import { doorCopy } from '../check-in-copy'
import { DoorStore, type DoorTab } from '../door-store'

const tabs: readonly DoorTab[] = ['missing', 'came']

/** Finding somebody by name, number or digits; or all who are missing, or all who came. */
export const DoorSearch = observer(function DoorSearch() {
  const store = useStore(DoorStore)
  const { text, tab, counts, isBlind } = store
  return (
    <>
      <View className="y-pad">
        {isBlind && <Notice tone="warn">{doorCopy.blind}</Notice>}
        <Field
          label={doorCopy.search}
          value={text}
          maxLength={60}
          placeholder={doorCopy.searchHint}
          onInput={(typed) => store.search(typed)}
        />
      </View>
      {text.trim() === '' && (
        <Chips
          single
          label={doorCopy.tabs}
          options={tabs.map((value) => ({ value, label: doorCopy.tab[value](counts[value]) }))}
          selected={[tab]}
          onToggle={(value) => store.show(value)}
        />
      )}
      {store.strangeDigits !== null && <PageNote tone="warn">{doorCopy.strange(store.strangeDigits)}</PageNote>}
    </>
  )
})
