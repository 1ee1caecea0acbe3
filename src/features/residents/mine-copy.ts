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
