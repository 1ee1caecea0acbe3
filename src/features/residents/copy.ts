import type { NotificationKind } from '../../../contract/residents'
import type { IconName } from '@/shared/ui'

export const meCopy = {
  title: '我的',
  member: '党员',
  resident: '居民',
  staff: '工作人员',
  next: (when: string): string => `下一场，${when}`,
  waiting: (position: number): string => `候补第 ${position}`,
  confirmed: '已报名',
  noneComing: '还没有要去的活动',
  look: '看看有什么活动',
  signUps: '我的报名',
  signUpsUnit: '场待参加',
  lessons: '学习记录',
  lessonsUnit: '节学过',
  ideas: '我的金点子',
  ideasUnit: '条',
  inbox: '消息',
  elder: '关怀模式',
  elderLine: '字大一点，按钮也大一点',
  rename: '改名字',
  privacy: '隐私，我说了算',
  desk: '工作台',
  deskLine: '发布活动、看名单、答复点子',
  strangerTitle: '报过的名、学过的课、提过的点子，都收在这里',
  strangerLine: '不登录也能看，报名和提点子的时候再登录。',
  enter: '登录',
  failed: { line: '没读到你的记录。它们都在，没有丢，再试一次。' },
}

export const renameCopy = {
  title: '改名字',
  label: '大家怎么叫你',
  hint: '不用写真名',
  placeholder: '比如：三幢小林',
  save: '就用这个名字',
  saved: '名字改好了',
}

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
  activity_changed: '活动有变化',
  activity_cancelled: '活动取消了',
  idea_published: '你的点子发布了',
  idea_withheld: '你的点子没有发布',
  idea_answered: '点子有答复了',
}

export const noticeIcons: Record<NotificationKind, IconName> = {
  sign_up_confirmed: 'check',
  sign_up_waiting: 'clock',
  sign_up_promoted: 'ticket',
  activity_changed: 'cal',
  activity_cancelled: 'close',
  idea_published: 'bulb',
  idea_withheld: 'info',
  idea_answered: 'doc',
}

export const mineCopy = {
  title: '我的记录',
  tabs: { signUps: '报名', lessons: '学习', ideas: '金点子' },
  emptySignUps: { title: '还没有报名', line: '去活动里看看，报名一下就好。' },
  emptyLessons: { title: '还没有学过的课', line: '微党课都不到一刻钟，随时能停。' },
  emptyIdeas: { title: '还没有提过点子', line: '家门口有什么想改的，说一声。' },
  past: '已结束',
  cancelled: '已取消',
  left: (time: string): string => `还剩 ${time}`,
  finished: '学完了',
  supporters: (count: number): string => `${count} 人支持`,
}

export const ideaStateWords = {
  checking: '等人看一眼',
  open: '等待受理',
  accepted: '办理中',
  replied: '已答复',
  adopted: '已采纳',
  done: '办成了',
  declined: '没有采纳',
  withheld: '没有发布',
} as const

export const privacyCopy = {
  title: '隐私，我说了算',
  intro: '一里只记办事要用的，别的不记。',
  facts: [
    ['记什么', '你的名字（不用真名）、报了哪些活动、课学到哪里、提了什么点子。'],
    ['不记什么', '不记你在哪里。位置用来找站，用过就忘。不要手机号和证件号。'],
    ['谁看得到', '报名名单只有办这场活动的工作人员看得到。点子是公开的，不想署名就勾“不署名”。'],
    ['存在哪里', '存在街道的服务器上。没登录时学到哪里、写了一半的点子，只在这台手机上。'],
    ['怎么反悔', '活动可以取消报名，支持可以收回。想删掉全部记录，打电话给街道党群服务中心。'],
  ] as const,
  consented: '我同意过的',
  consent: (version: string, when: string): string => `${when} 同意了 ${version} 版的说明`,
  none: '还没有同意过什么。第一次报名、提点子的时候会先问你。',
}
