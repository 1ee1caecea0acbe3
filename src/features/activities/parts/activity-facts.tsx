import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { useDeps } from '@/shared/store'
import { Card, Heading, ListRow, PageNote, useElder } from '@/shared/ui'
import { audienceLine, audienceWords, reviewNotice } from '../audience-copy'
import { detailCopy, leaderWords, placeWords, whenWords, withdrawRule } from '../detail-copy'
import { filmsCopy } from '../film-copy'
import { CalendarRow } from './calendar-row'
import { MySignUp } from './my-sign-up'
import { PlacesPanel } from './places-panel'
import { SeriesCard } from './series-card'
import { StaffLinks } from './staff-links'
import { TicketLink } from './ticket-link'
import { WallSection } from './wall-section'
import { FirstTime, FirstTimeDone } from './welcome-card'

/** Everything about an activity: what I hold, what is left, when and where, what to bring. */
export const ActivityFacts = observer(function ActivityFacts({ activity }: { activity: ActivityView }) {
  const elder = useElder()
  const { title, description, phase, cancelledReason, mine, bring } = activity
  return (
    <>
      <Heading level={1} line={elder ? null : description}>{title}</Heading>
      {phase === 'cancelled' && <PageNote tone="err">{detailCopy.cancelled(cancelledReason)}</PageNote>}
      {/* Its own node, so that what comes or goes in it does not send the page again. */}
      <View>
        <FirstTimeDone activityId={activity.id} held={heldKey(activity)} />
        {phase !== 'cancelled' && <MySignUp activity={activity} />}
        {mine?.state === 'confirmed' && phase !== 'cancelled' && <TicketLink activityId={activity.id} />}
      </View>
      {mine === null && phase === 'open' && <Admission activity={activity} />}
      <CalendarRow activity={activity} />
      <PlacesPanel activity={activity} />
      {elder ? <ElderFacts activity={activity} /> : <Facts activity={activity} />}
      <View><FirstTime /></View>
      {bring !== null && !elder && (
        <>
          <Heading>{detailCopy.bring}</Heading>
          <Card>{bring}</Card>
        </>
      )}
      <View><SeriesCard activity={activity} /></View>
      <WallSection activity={activity} />
      <FilmsLink kind={activity.kind} />
      <StaffLinks activity={activity} />
    </>
  )
})

/** The way to what will be shown, and to having a say in it. */
const FilmsLink = observer(function FilmsLink({ kind }: Pick<ActivityView, 'kind'>) {
  const { navigate } = useDeps().device
  if (kind !== 'film') return null
  return (
    <Card kind="list">
      <ListRow
        icon="play"
        title={filmsCopy.link}
        line={filmsCopy.linkLine}
        onPress={() => navigate.to('/features/activities/pages/films/index')}
      />
    </Card>
  )
})

/** Changes with what somebody holds here, and when they were seen. */
const heldKey = ({ mine, signUp }: ActivityView): string => `${mine?.state} ${signUp?.checkedInAt}`

/** Who may come, and what staff look at first: said before anybody taps. */
const Admission = observer(function Admission({ activity }: { activity: ActivityView }) {
  const elder = useElder()
  const who = audienceWords(activity)
  const notice = reviewNotice(activity)
  return (
    <>
      {who && (
        <Card kind="list">
          <ListRow icon="person" title={who} line={audienceLine(activity, elder)} />
        </Card>
      )}
      {notice && <PageNote>{notice}</PageNote>}
    </>
  )
})

const Facts = observer(function Facts({ activity }: { activity: ActivityView }) {
  const { device } = useDeps()
  const { kind, lecturer, lessonId, phone, companionsMax } = activity
  return (
    <Card kind="list">
      <ListRow icon="clock" title={whenWords(activity, device.clock.now(), false)} />
      <Place activity={activity} />
      {companionsMax > 0 && (
        <ListRow icon="users" title={detailCopy.companions(companionsMax)} line={detailCopy.companionsLine} />
      )}
      {lecturer !== null && <ListRow icon="person" title={lecturer} line={leaderWords(kind)} />}
      {lessonId !== null && (
        <ListRow
          icon="book"
          title={detailCopy.lesson}
          line={detailCopy.lessonLine}
          onPress={() => device.navigate.to(`/features/lessons/pages/player/index?id=${lessonId}`)}
        />
      )}
      <ListRow icon="ticket" title={withdrawRule(activity, false)} line={detailCopy.freed} />
      {phone !== null && <ListRow icon="phone" title={phone} line={activity.station.name} onPress={() => device.phone(phone)} />}
    </Card>
  )
})

/** In 关怀模式 at most three facts; the telephone stands beside the button. */
const ElderFacts = observer(function ElderFacts({ activity }: { activity: ActivityView }) {
  const { clock } = useDeps().device
  const { bring, description } = activity
  return (
    <>
      <Card kind="list">
        <ListRow icon="clock" title={whenWords(activity, clock.now(), true)} />
        <Place activity={activity} />
        {bring !== null && <ListRow icon="gift" title={bring} />}
      </Card>
      <Card>{withdrawRule(activity, true)}</Card>
      {description && <Card>{description}</Card>}
    </>
  )
})

const Place = observer(function Place({ activity }: { activity: ActivityView }) {
  const { navigate } = useDeps().device
  return (
    <ListRow
      icon="pin"
      title={placeWords(activity)}
      onPress={() => navigate.to(`/features/stations/pages/detail/index?id=${activity.station.id}`)}
    />
  )
})
