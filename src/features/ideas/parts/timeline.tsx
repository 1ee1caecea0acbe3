import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import type { IdeaStepView, IdeaView } from '../../../../contract/ideas'
import { shortDay } from '@/shared/format/time'
import { useDeps } from '@/shared/store'
import { aria, Card, classes, glyph } from '@/shared/ui'
import { side } from '../copy'
import { detailCopy } from '../detail-copy'
import { awaited, pastSteps } from '../steps'
import './timeline.scss'

type Mark = keyof typeof detailCopy.marks

/** What happened to an idea, what it waits for now, and what is still to come. */
export const Timeline = observer(function Timeline({ idea }: { idea: IdeaView }) {
  const past = pastSteps(idea)
  return (
    <Card>
      <View className="timeline" {...aria({ role: 'list' })}>
        {past.map((step, index) => <PastStep key={index} step={step} number={index + 1} />)}
        {awaited(idea.state).map((kind, index) => {
          const mark = index === 0 ? 'now' : 'later'
          const title = detailCopy.awaited[kind][mark]
          return <Step key={kind} mark={mark} title={title} number={past.length + index + 1} />
        })}
      </View>
    </Card>
  )
})

interface StepProps {
  mark: Mark
  title: string
  number: number
  children?: ReactNode
}

const ticks = { done: glyph('check'), closed: glyph('minus'), now: false, later: false } as const

function Step({ mark, title, number, children }: StepProps) {
  const tick = ticks[mark]
  return (
    <View
      className={classes('timeline__step', `timeline__step--${mark}`)}
      {...aria({ role: 'listitem', label: detailCopy.stepLabel(number, detailCopy.marks[mark], title) })}
    >
      <View className={classes('timeline__title', tick && `timeline__title--ticked ${tick}`)}>{title}</View>
      {children}
    </View>
  )
}

const PastStep = observer(function PastStep({ step, number }: { step: IdeaStepView; number: number }) {
  const { clock } = useDeps().device
  const { kind, unit, text, at } = step
  const title = kind === 'accepted' && unit !== null ? detailCopy.acceptedBy(unit) : detailCopy.steps[kind]
  const isEnd = kind === 'declined' || kind === 'withheld'
  return (
    <Step mark={isEnd ? 'closed' : 'done'} title={title} number={number}>
      <View className="y-sub">{shortDay(at, clock.now())}</View>
      {text !== null && <Reply step={step} text={text} />}
    </Step>
  )
})

/** What was answered, in whose name. */
function Reply({ step: { unit, person }, text }: { step: IdeaStepView; text: string }) {
  const from = side(unit, person !== null && detailCopy.person(person))
  return (
    <View className="timeline__reply">
      {text}
      {from && <View className="timeline__from">{from}</View>}
    </View>
  )
}
