import { observer } from 'mobx-react-lite'
import { dayAndTime } from '@/shared/format/time'
import { useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListRow } from '@/shared/ui'
import { deskCopy } from '../copy'
import { DeskStore } from '../desk-store'

/** What stands over the activities: the sums, what is held again and again, and what nobody sees yet. */
export const ActivityLinks = observer(function ActivityLinks() {
  const { drafts } = useStore(DeskStore)
  const { clock, navigate } = useDeps().device
  return (
    <>
      <Card kind="flush">
        <ListRow
          icon="list"
          title={deskCopy.statistics}
          line={deskCopy.statisticsLine}
          onPress={() => navigate.to('/features/activities/pages/statistics/index')}
        />
        <ListRow
          icon="cal"
          title={deskCopy.series}
          line={deskCopy.seriesLine}
          onPress={() => navigate.to('/features/activities/pages/series/index')}
        />
      </Card>
      {drafts.items.length > 0 && <Heading>{deskCopy.drafts}</Heading>}
      {drafts.items.length > 0 && (
        <Card kind="flush">
          {drafts.items.map(({ id, title, startsAt, station }) => (
            <ListRow
              key={id}
              icon="edit"
              title={title}
              line={`${dayAndTime(startsAt, clock.now())} · ${station.name}`}
              onPress={() => navigate.to(`/features/activities/pages/edit/index?id=${id}`)}
            />
          ))}
        </Card>
      )}
    </>
  )
})

/** What waits for staff and is no sign-up. */
export const TodoLinks = observer(function TodoLinks() {
  const { films, postsWaiting } = useStore(DeskStore)
  const { navigate } = useDeps().device
  const count = films.items.length
  return (
    <Card kind="flush">
      <ListRow
        icon="text"
        title={deskCopy.wall}
        line={deskCopy.wallLine(postsWaiting)}
        count={postsWaiting}
        onPress={() => navigate.to('/features/activities/pages/wall-review/index')}
      />
      <ListRow
        icon="play"
        title={deskCopy.films}
        line={deskCopy.filmsLine}
        count={count}
        onPress={() => navigate.to(`/features/activities/pages/films/index?view=${count > 0 ? 'checking' : 'open'}`)}
      />
      <ListRow
        icon="person"
        title={deskCopy.members}
        line={deskCopy.membersLine}
        onPress={() => navigate.to('/features/staff/pages/members/index')}
      />
    </Card>
  )
})
