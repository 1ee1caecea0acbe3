import { observer } from 'mobx-react-lite'
import type { NotificationView } from '../../../../contract/residents'
import { timeAgo } from '@/shared/format/time'
import { useDeps } from '@/shared/store'
import { ListRow } from '@/shared/ui'
import { noticeIcons, noticeTitles } from '../inbox-copy'

const pages = { idea: '/features/ideas/pages/detail/index', other: '/features/activities/pages/detail/index' }

/** One message; it leads to what it is about. */
export const NoticeRow = observer(function NoticeRow({ notice }: { notice: NotificationView }) {
  const { clock, navigate } = useDeps().device
  const page = notice.kind.startsWith('idea_') ? pages.idea : pages.other
  return (
    <ListRow
      icon={noticeIcons[notice.kind]}
      title={`${noticeTitles[notice.kind]}：${notice.title}`}
      line={notice.text}
      end={timeAgo(notice.at, clock.now())}
      unread={!notice.read}
      onPress={() => navigate.to(`${page}?id=${notice.subjectId}`)}
    />
  )
})
