import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { aria, Card, classes, glyph, Heading, placesRuler, PageNote, Ruler } from '@/shared/ui'
import { doorCopy, lastWords } from '../check-in-copy'
import { DoorStore } from '../door-store'
import { BigCount } from './big-count'
import './door-head.scss'

/** How many are there, what became of the last scan, and what has not been sent yet. */
export const DoorHead = observer(function DoorHead() {
  const { view } = useStore(DoorStore)
  const { clock } = useDeps().device
  if (!view) return null
  return (
    <>
      <Heading level={2} line={`${doorCopy.when(view.startsAt, clock.now())} · ${doorCopy.placeWords(view)}`}>{view.title}</Heading>
      <Count />
      <Queue />
      <View><Last /></View>
    </>
  )
})

const Count = observer(function Count() {
  const { view, cameOnSite } = useStore(DoorStore)
  if (!view) return null
  const { came, expected } = view
  const label = doorCopy.countLabel(cameOnSite, expected.onSite)
  return (
    <Card>
      <BigCount count={cameOnSite} words={doorCopy.of(expected)} label={label}>
        {expected.remote > 0 && doorCopy.remote(came.remote, expected.remote)}
      </BigCount>
      {expected.onSite > 0 && <Ruler {...placesRuler(cameOnSite, expected.onSite)} tone="ok" full={false} />}
    </Card>
  )
})

/** What has not been sent yet, and why. */
const Queue = observer(function Queue() {
  const { queue, failure } = useStore(DoorStore)
  const count = queue.waiting.length
  if (queue.isUnsafe) return <PageNote tone="err">{doorCopy.unsafe}</PageNote>
  if (count === 0) return failure && <PageNote tone="warn" icon="offline">{doorCopy.stale}</PageNote>
  if (!queue.failure) return <PageNote icon="refresh">{doorCopy.sending(count)}</PageNote>
  const isOffline = queue.failure.code === 'network.offline'
  return (
    <PageNote tone="warn" icon="offline">
      {isOffline ? doorCopy.heldUp(count) : doorCopy.refused(count, queue.failure.message)}
    </PageNote>
  )
})

const icons = { ok: 'check', info: 'clock', warn: 'warn', err: 'error', mute: 'info', gold: 'info' } as const

const Last = observer(function Last() {
  const { last } = useStore(DoorStore)
  if (!last) return null
  const { tone, title, line } = lastWords(last)
  return (
    <View className={classes('door-last', `door-last--${tone}`, glyph(icons[tone]))} {...aria({ role: 'status', live: 'assertive' })}>
      <View className="door-last__title">{title}</View>
      {line}
    </View>
  )
})
