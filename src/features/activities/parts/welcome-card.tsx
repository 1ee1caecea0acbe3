import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { Welcome } from '../../../../contract/welcome'
import { useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListRow, useElder } from '@/shared/ui'
import { leaderWords } from '../detail-copy'
import { welcomeCopy } from '../welcome-copy'
import { WelcomeStore } from '../welcome-store'

const detail = (id: string): string => `/features/activities/pages/detail/index?id=${id}`

/** Before the first time: what happens, where it is, whom to ask and what comes after it. */
export const FirstTime = observer(function FirstTime() {
  const { welcome } = useStore(WelcomeStore)
  const elder = useElder()
  if (welcome?.stage !== 'first') return null
  return (
    <>
      <Heading>{welcomeCopy.first}</Heading>
      <Card kind="list">
        {!elder && <ListRow icon="info" title={welcomeCopy.what(welcome)} line={welcomeCopy.bring(welcome)} />}
        <ListRow icon="ticket" title={welcomeCopy.checkIn(welcome)} line={welcomeCopy.checkInLine(welcome)} />
        <WayIn welcome={welcome} />
        {!elder && welcome.leader !== null && (
          <ListRow icon="person" title={welcome.leader} line={leaderWords(welcome.kind)} />
        )}
        <Contact welcome={welcome} />
        {!elder && <NextRow welcome={welcome} />}
      </Card>
    </>
  )
})

interface Visit {
  activityId: string
  /** Anything that changes with what they hold here: then it is read anew. */
  held: string
}

/** After the first time: a word of welcome, and the next one. Reads both this and what `FirstTime` shows. */
export const FirstTimeDone = observer(function FirstTimeDone({ activityId, held }: Visit) {
  const store = useStore(WelcomeStore)
  const elder = useElder()
  const residentId = useDeps().session.resident?.id ?? null
  useEffect(() => void store.open(activityId), [store, activityId, residentId, held])
  const { welcome } = store
  if (welcome?.stage !== 'came') return null
  return (
    <Card kind="list">
      <ListRow icon="check" title={welcomeCopy.came(elder)} line={welcomeCopy.cameLine} />
      <NextRow welcome={welcome} />
    </Card>
  )
})

interface Props {
  welcome: Welcome
}

const WayIn = observer(function WayIn({ welcome }: Props) {
  const { navigate } = useDeps().device
  const { isRemote, where: { stationId, doorNote, address } } = welcome
  if (isRemote) return <ListRow icon="door" title={welcomeCopy.remote} line={welcomeCopy.remoteLine} />
  return (
    <ListRow
      icon="door"
      title={welcomeCopy.where(welcome)}
      line={doorNote ?? address}
      onPress={address === null ? undefined : () => navigate.to(`/features/stations/pages/detail/index?id=${stationId}`)}
    />
  )
})

const Contact = observer(function Contact({ welcome: { contact } }: Props) {
  const { device } = useDeps()
  if (contact === null) return null
  const { name, unit, phone } = contact
  return (
    <ListRow
      icon={phone === null ? 'users' : 'phone'}
      title={name}
      line={welcomeCopy.contact(unit)}
      onPress={phone === null ? undefined : () => device.phone(phone)}
    />
  )
})

const NextRow = observer(function NextRow({ welcome: { next } }: Props) {
  const { navigate, clock } = useDeps().device
  const elder = useElder()
  if (next === null) return null
  return (
    <ListRow
      icon="cal"
      title={welcomeCopy.next(next)}
      line={welcomeCopy.nextLine(next, clock.now(), elder)}
      onPress={() => navigate.to(detail(next.id))}
    />
  )
})
