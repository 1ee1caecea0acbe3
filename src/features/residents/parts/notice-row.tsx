import { observer } from 'mobx-react-lite'
import type { NotificationView } from '../../../../contract/residents'
import { timeAgo } from '@/shared/format/time'
import { useDeps } from '@/shared/store'
import { ListRow } from '@/shared/ui'
import { noticeIcons, noticeTitles } from '../inbox-copy'

const pages = {
  idea: '/features/ideas/pages/detail/index',
  wall: '/features/activities/pages/wall/index',
  films: '/features/activities/pages/films/index',
  other: '/features/activities/pages/detail/index',
}

/**
 * Where what it is about can be looked at; a nominated film that has no day yet stands among the others, where members
 * nominate.
 */
function pageOf({ kind }: NotificationView): string {
  if (kind === 'film_published' || kind === 'film_withheld' || kind.startsWith('party_')) return pages.films
  if (kind.startsWith('idea_')) return pages.idea
  return kind.startsWith('wall_') ? pages.wall : pages.other
}

/** One message; it leads to what it is about. */
export const NoticeRow = observer(function NoticeRow({ notice }: { notice: NotificationView }) {
  const { clock, navigate } = useDeps().device
  return (
    <ListRow
      icon={noticeIcons[notice.kind]}
      title={`${noticeTitles[notice.kind]}：${notice.title}`}
      line={notice.text}
      end={timeAgo(notice.at, clock.now())}
      unread={!notice.read}
      onPress={() => navigate.to(`${pageOf(notice)}?id=${notice.subjectId}`)}
    />
  )
})
