import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RosterEntry } from '../../../../contract/roster'
import { dayAndTime } from '@/shared/format/time'
import { useDeps, useStore } from '@/shared/store'
import { channelWords, entryCopy, heldWords, partyWords } from '../desk-copy'
import { RosterStore } from '../roster-store'
import './entry-facts.scss'

interface Fact {
  readonly label: string
  readonly value: string | null
}

/** Everything that was said with a sign-up. */
export const EntryFacts = observer(function EntryFacts({ entry }: { entry: RosterEntry }) {
  const { activity } = useStore(RosterStore)
  const { clock } = useDeps().device
  const at = (instant: string): string => dayAndTime(instant, clock.now())
  const { withdrawAsked, reviewReason } = entry
  const isInReview = entry.signUp.state === 'review'
  const companions = entry.companions.map(({ name }) => name).filter(Boolean).join('、')
  const facts: readonly Fact[] = [
    { label: entryCopy.held, value: heldWords(entry.signUp) },
    { label: entryCopy.reason, value: withdrawAsked && (withdrawAsked.reason || at(withdrawAsked.at)) },
    { label: entryCopy.reviewed, value: reviewReason && isInReview ? entryCopy.reviewReasons[reviewReason] : null },
    { label: entryCopy.phone, value: entry.phone },
    { label: entryCopy.people, value: activity ? partyWords(entry.party, activity) : String(entry.places) },
    { label: entryCopy.companions, value: companions || null },
    { label: entryCopy.guardian, value: entry.guardianName },
    ...entry.answers.map(({ label, answer }) => ({ label, value: answer })),
    { label: entryCopy.note, value: entry.note },
    { label: entryCopy.channel, value: channelWords[entry.channel] },
    { label: entryCopy.checkedIn, value: entry.checkedInAt && at(entry.checkedInAt) },
  ]
  return (
    <View className="entry-facts">
      {facts.map(({ label, value }) => value !== null && (
        <View key={label} className="entry-facts__fact">
          <View className="entry-facts__label">{label}</View>
          <View className="y-grow">{value}</View>
        </View>
      ))}
    </View>
  )
})
