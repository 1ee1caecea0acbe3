import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { IdeaView } from '../../../../contract/ideas'
import { shortDay } from '@/shared/format/time'
import { useDeps } from '@/shared/store'
import { Card, Heading, ListRow, Notice, StatusPill } from '@/shared/ui'
import { side, stateTones, stateWords, supportCopy } from '../copy'
import { detailCopy } from '../detail-copy'
import { honourOf, isGolden, isPublic } from '../steps'
import './idea-text.scss'
import { Seal } from './seal'

/** Where an idea stands, what it says, who said it when, and where it is about. */
export const IdeaText = observer(function IdeaText({ idea }: { idea: IdeaView }) {
  const { clock } = useDeps().device
  const { headline, body, author, submittedAt, supportCount, state } = idea
  const count = isPublic(state) && supportCount > 0 && supportCopy.count(supportCount)
  return (
    <>
      <View className="idea-text__state"><Standing idea={idea} /></View>
      <Heading level={1}>{headline}</Heading>
      <View className="idea-text__rest">
        {body && <View className="idea-text__body">{body}</View>}
        <View className="y-sub">{side(author, shortDay(submittedAt, clock.now()), count)}</View>
      </View>
      <Place idea={idea} />
      <Unpublished idea={idea} />
    </>
  )
})

/** The seal and the words 金点子, or the state as a pill. */
const Standing = observer(function Standing({ idea }: { idea: IdeaView }) {
  const { clock } = useDeps().device
  const honour = isGolden(idea.state) ? honourOf(idea) : null
  if (!honour) return <StatusPill tone={stateTones[idea.state]}>{side(stateWords[idea.state], idea.unit)}</StatusPill>
  const day = shortDay(honour.at, clock.now())
  return (
    <>
      <Seal small />
      <View className="idea-text__honour">{detailCopy.honour(detailCopy.honourWords[honour.kind], day)}</View>
    </>
  )
})

const Place = observer(function Place({ idea: { station } }: { idea: IdeaView }) {
  const { navigate } = useDeps().device
  if (!station) return null
  const open = (): void => navigate.to(`/features/stations/pages/detail/index?id=${station.id}`)
  return <Card kind="flush"><ListRow icon="pin" title={station.name} onPress={open} /></Card>
})

/** What its author is told while nobody else sees it. */
function Unpublished({ idea: { mine, state, timeline } }: { idea: IdeaView }) {
  if (!mine || isPublic(state)) return null
  const hasNote = timeline.some(({ kind, text }) => kind === 'withheld' && text !== null)
  return (
    <View className="idea-text__remark">
      {state === 'checking' ? (
        <Notice icon="clock">{detailCopy.checking}</Notice>
      ) : (
        <Notice tone="warn">{hasNote ? detailCopy.withheld : detailCopy.withheldWithoutNote}</Notice>
      )}
    </View>
  )
}
