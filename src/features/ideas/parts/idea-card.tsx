import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { IdeaSummary } from '../../../../contract/ideas'
import { timeAgo } from '@/shared/format/time'
import { useDeps, useStore } from '@/shared/store'
import { Card, Notice, Press, Ruler, StatusPill, stepsRuler, useElder } from '@/shared/ui'
import { side, stateTones, stateWords, supportCopy, wallCopy } from '../copy'
import { isGolden } from '../steps'
import { SupportStore } from '../support-store'
import './idea-card.scss'
import { Seal } from './seal'
import { SupportPill } from './support-pill'

/** Two lines hold fewer characters than this on any phone; the rest is on the idea's own page. */
const EXCERPT = 80

/** An idea on the wall. Gold, its words and the seal are for what was adopted or done. */
export const IdeaCard = observer(function IdeaCard({ idea }: { idea: IdeaSummary }) {
  const golden = isGolden(idea.state)
  return (
    <Card kind={golden ? 'golden' : 'plain'}>
      {golden && <View className="idea-card__seal"><Seal /></View>}
      <IdeaLink idea={idea} />
      {golden ? <GoldenFoot idea={idea} /> : <Foot idea={idea} />}
      <Refusal ideaId={idea.id} />
    </Card>
  )
})

/** The whole card is the target; the support button lies above it. */
const IdeaLink = observer(function IdeaLink({ idea }: { idea: IdeaSummary }) {
  const { navigate } = useDeps().device
  const elder = useElder()
  const { headline, body, state, unit } = idea
  return (
    <Press
      className={isGolden(state) ? 'idea-card__link idea-card__link--golden' : 'idea-card__link'}
      role="link"
      onPress={() => navigate.to(`/features/ideas/pages/detail/index?id=${idea.id}`)}
    >
      {isGolden(state) && <View className="idea-card__honour">{side(wallCopy.golden(state), !elder && unit)}</View>}
      <View className="idea-card__headline">{headline}</View>
      {body && <View className="idea-card__body">{body.slice(0, EXCERPT)}</View>}
    </Press>
  )
})

const Foot = observer(function Foot({ idea }: { idea: IdeaSummary }) {
  const { clock } = useDeps().device
  const elder = useElder()
  const { state, unit, author, submittedAt } = idea
  return (
    <View className="idea-card__foot">
      <View className="y-grow">
        <StatusPill tone={stateTones[state]}>{side(stateWords[state], unit)}</StatusPill>
        {!elder && <View className="idea-card__who">{side(author, timeAgo(submittedAt, clock.now()))}</View>}
      </View>
      <Standing idea={idea} />
    </View>
  )
})

/** 提出, 受理, 采纳, 办成. */
const STEPS = 4

const GoldenFoot = observer(function GoldenFoot({ idea }: { idea: IdeaSummary }) {
  const { clock } = useDeps().device
  const elder = useElder()
  const { state, author, submittedAt, supportCount } = idea
  return (
    <>
      <View className="idea-card__ruler"><Ruler {...stepsRuler(state === 'done' ? STEPS : STEPS - 1, STEPS, true)} /></View>
      <View className="idea-card__foot">
        {!elder && <View className="y-grow y-sub">{side(author, timeAgo(submittedAt, clock.now()))}</View>}
        {state === 'done' ? <View className="y-sub">{supportCopy.count(supportCount)}</View> : <Standing idea={idea} />}
      </View>
    </>
  )
})

/** Whoever wrote it stands with it already. */
const Standing = observer(function Standing({ idea }: { idea: IdeaSummary }) {
  const elder = useElder()
  if (idea.mine) return <View className="y-sub">{supportCopy.mine(idea.supportCount, elder)}</View>
  return <SupportPill idea={idea} />
})

const Refusal = observer(function Refusal({ ideaId }: { ideaId: string }) {
  const refusal = useStore(SupportStore).refusalOf(ideaId)
  return refusal === null ? null : <View className="idea-card__refusal"><Notice tone="err">{refusal}</Notice></View>
})
