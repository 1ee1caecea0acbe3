import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { UnitSummary } from '../../../../contract/organisations'
import { AUDIENCE_COMMUNITIES_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Button, Field, Heading, PickField } from '@/shared/ui'
import { EditStore } from '../edit-store'
import { partyOptions, rulesCopy } from '../rules-copy'
import type { RulesForm } from '../rules-form'
import { ChoiceSheet } from './choice-sheet'

/** Who may sign up; nothing chosen: everybody. */
export const AudienceFields = observer(function AudienceFields() {
  const store = useStore(EditStore)
  const { party, ageFrom, ageTo } = store.rules
  return (
    <>
      <Heading line={rulesCopy.audienceLine}>{rulesCopy.audienceHead}</Heading>
      <View className="y-pad">
        <Communities />
        <PickField
          label={rulesCopy.party}
          mode="choice"
          options={partyOptions}
          value={party}
          onPick={(value) => store.changeRules({ party: value as RulesForm['party'] })}
        />
        <Field
          label={rulesCopy.ageFrom}
          hint={rulesCopy.ageHint}
          kind="number"
          value={ageFrom}
          maxLength={3}
          error={store.ruleProblems.ages}
          onInput={(text) => store.changeRules({ ageFrom: text })}
        />
        <Field
          label={rulesCopy.ageTo}
          kind="number"
          value={ageTo}
          maxLength={3}
          onInput={(text) => store.changeRules({ ageTo: text })}
        />
      </View>
    </>
  )
})

const Communities = observer(function Communities() {
  const store = useStore(EditStore)
  const [isChoosing, setChoosing] = useState(false)
  const { communities } = store.rules
  const choose = (): void => {
    store.communities.begin()
    setChoosing(true)
  }
  return (
    <View className="edit-form__part">
      <View className="y-sub">{communities.length === 0 ? rulesCopy.anyCommunity : rulesCopy.communities}</View>
      {communities.map(({ id, name }) => (
        <Button
          key={id}
          look="line"
          size="s"
          icon="close"
          label={rulesCopy.removeCommunity(name)}
          onPress={() => store.changeRules({ communities: communities.filter((one) => one.id !== id) })}
        >
          {name}
        </Button>
      ))}
      {communities.length < AUDIENCE_COMMUNITIES_MAX && (
        <Button block icon="plus" onPress={choose}>{rulesCopy.addCommunity}</Button>
      )}
      <View>{isChoosing && <Choose onClose={() => setChoosing(false)} />}</View>
    </View>
  )
})

const Choose = observer(function Choose({ onClose }: { onClose: () => void }) {
  const store = useStore(EditStore)
  const pick = (unit: UnitSummary): void => {
    const community = store.communities.pick(unit)
    if (!community) return
    const { id, name } = community
    const others = store.rules.communities.filter((one) => one.id !== id)
    store.changeRules({ communities: [...others, { id, name }] })
    onClose()
  }
  return (
    <ChoiceSheet
      title={store.communities.parent?.name ?? rulesCopy.chooseCommunity}
      list={store.communities.list}
      row={({ name, brand }) => ({ title: name, line: brand?.name ?? '' })}
      onPick={pick}
      onClose={onClose}
    />
  )
})
