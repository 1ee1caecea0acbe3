export const tabs = [
  { name: 'nearby', word: '附近' },
  { name: 'activities', word: '活动' },
  { name: 'lessons', word: '微党课' },
  { name: 'ideas', word: '金点子' },
  { name: 'me', word: '我的' },
] as const

export type TabName = (typeof tabs)[number]['name']
