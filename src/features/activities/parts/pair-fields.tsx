import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityForm } from '../../../../contract/activity-forms'
import { useStore } from '@/shared/store'
import { Chips, Heading } from '@/shared/ui'
import { EditStore } from '../edit-store'
import { pairOptions, rulesCopy } from '../rules-copy'

/** How it is held: of each of the six pairs one side, or neither. */
export const PairFields = observer(function PairFields() {
  const store = useStore(EditStore)
  const { forms } = store.rules
  return (
    <View className="edit-form__pairs">
      <Heading line={rulesCopy.pairsLine}>{rulesCopy.pairsHead}</Heading>
      {pairOptions.map((pair) => {
        const others = forms.filter((form) => !pair.some(({ value }) => value === form))
        const toggle = (side: ActivityForm): void =>
          store.changeRules({ forms: forms.includes(side) ? others : [...others, side] })
        return (
          <Chips
            key={pair[0]?.value ?? ''}
            label={pair.map(({ label }) => label).join('或')}
            options={pair}
            selected={forms}
            onToggle={toggle}
          />
        )
      })}
    </View>
  )
})
