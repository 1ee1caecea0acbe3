import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RosterState } from '../../../../contract/roster'
import { SEARCH_TEXT_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Chips, Field } from '@/shared/ui'
import { entryCopy, filterWord, rosterFilters } from '../desk-copy'
import { RosterStore } from '../roster-store'

/** Finds somebody by a part of their name or number, and shows only those who hold what is looked for. */
export const RosterSearch = observer(function RosterSearch() {
  const store = useStore(RosterStore)
  const options = rosterFilters.map(({ value, word }) => ({ value, label: filterWord(word, value, store.totals) }))
  const toggle = (value: RosterState): void => void store.show(value === store.state ? null : value)
  return (
    <>
      <View className="y-pad">
        <Field
          label={entryCopy.search}
          value={store.text}
          placeholder={entryCopy.searchPlaceholder}
          maxLength={SEARCH_TEXT_MAX}
          onInput={(text) => void store.type(text)}
        />
      </View>
      <Chips
        label={entryCopy.filters}
        options={options}
        selected={store.state === null ? [] : [store.state]}
        onToggle={toggle}
      />
    </>
  )
})
