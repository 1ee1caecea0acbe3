import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { useStore } from '@/shared/store'
import { Field, Notice, PickField, SwitchRow } from '@/shared/ui'
import { ageWords } from '../audience-copy'
import { ANOTHER_COMMUNITY } from '../sign-up-checks'
import { sheetCopy } from '../sign-up-copy'
import { field, isOn, textOf } from '../sign-up-form'
import { SignUpStore } from '../sign-up-store'

interface Props {
  activity: ActivityView
}

/** What the audience asks about a person. It is kept, so that nobody has to say it twice. */
export const PersonFields = observer(function PersonFields({ activity }: Props) {
  const facts = useStore(SignUpStore).factsFor(activity)
  return (
    <>
      {facts.includes('community') && <Community activity={activity} />}
      {facts.includes('birth_year') && <BornIn activity={activity} />}
      {facts.includes('party') && <Membership activity={activity} />}
      <View className="sign-up__part y-sub">{sheetCopy.kept}</View>
    </>
  )
})

/** Only the communities the activity is for: which other one somebody lives in is nobody's business here. */
const Community = observer(function Community({ activity }: Props) {
  const store = useStore(SignUpStore)
  const ids = activity.audience?.communityIds ?? []
  const options = activity.audienceCommunities.map((label, nth) => ({ value: ids[nth] ?? '', label }))
  return (
    <PickField
      label={sheetCopy.community}
      mode="choice"
      options={[...options, { value: ANOTHER_COMMUNITY, label: sheetCopy.anotherCommunity }]}
      placeholder={sheetCopy.chooseCommunity}
      value={textOf(store.form, field.community)}
      error={store.problemsIn(activity)[field.community]}
      onPick={(id) => store.change({ [field.community]: id })}
    />
  )
})

const BornIn = observer(function BornIn({ activity }: Props) {
  const store = useStore(SignUpStore)
  const ages = ageWords(activity.audience)
  return (
    <Field
      label={sheetCopy.birthYear}
      hint={ages ? sheetCopy.birthYearHint(ages) : undefined}
      kind="number"
      maxLength={4}
      value={textOf(store.form, field.birthYear)}
      error={store.problemsIn(activity)[field.birthYear]}
      onInput={(text) => store.change({ [field.birthYear]: text })}
    />
  )
})

const Membership = observer(function Membership({ activity }: Props) {
  const store = useStore(SignUpStore)
  const wrong = store.problemsIn(activity)[field.isPartyMember]
  return (
    <View className="sign-up__part">
      <SwitchRow
        title={sheetCopy.party}
        line={sheetCopy.partyLine}
        on={isOn(store.form, field.isPartyMember)}
        onChange={(on) => store.change({ [field.isPartyMember]: on })}
      />
      {wrong && <Notice tone="err">{wrong}</Notice>}
    </View>
  )
})
