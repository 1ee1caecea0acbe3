import type { NotificationKind } from '../../../contract/residents'
import type { IconName } from '@/shared/ui'

export const inboxCopy = {
  title: '消息',
  unread: (count: number): string => (count === 0 ? '都看过了' : `${count} 条未读`),
  markRead: '全部已读',
  empty: { title: '还没有消息', line: '报名、候补、点子有了进展，都会在这里说。' },
  failed: { line: '没连上网。消息都留着，有网了再看。' },
}

/** What a notification is about, in a few words; its own text says the rest. */
export const noticeTitles: Record<NotificationKind, string> = {
  sign_up_confirmed: '报名成功',
  sign_up_waiting: '排上候补了',
  sign_up_promoted: '有名额了，轮到你',
  sign_up_review: '报名收到了',
  sign_up_approved: '报名通过了',
  sign_up_rejected: '这次没报上',
  sign_up_offered: '有名额了，等你答复',
  sign_up_lapsed: '名额过了时间',
  sign_up_moved: '你的名额调整了',
  sign_up_removed: '你的报名取消了',
  withdrawal_agreed: '取消好了',
  withdrawal_declined: '取消没有办成',
  activity_reminder: '快开始了',
  first_visit: '欢迎你来',
  activity_changed: '活动有变化',
  activity_cancelled: '活动取消了',
  idea_published: '你的点子发布了',
  idea_withheld: '你的点子没有发布',
  idea_answered: '点子有答复了',
  wall_published: '你的留言上墙了',
  wall_withheld: '你的留言没有上墙',
}

export const noticeIcons: Record<NotificationKind, IconName> = {
  sign_up_confirmed: 'check',
  sign_up_waiting: 'clock',
  sign_up_promoted: 'ticket',
  sign_up_review: 'clock',
  sign_up_approved: 'check',
  sign_up_rejected: 'info',
  sign_up_offered: 'ticket',
  sign_up_lapsed: 'clock',
  sign_up_moved: 'info',
  sign_up_removed: 'info',
  withdrawal_agreed: 'check',
  withdrawal_declined: 'info',
  activity_reminder: 'clock',
  first_visit: 'person',
  activity_changed: 'cal',
  activity_cancelled: 'close',
  idea_published: 'bulb',
  idea_withheld: 'info',
  idea_answered: 'doc',
  wall_published: 'check',
  wall_withheld: 'info',
}
