/** A film somebody of the street nominated. */
export interface SeedFilm {
  readonly title: string
  readonly by: string
  readonly daysAgo: number
  readonly minutes: number | null
  readonly supporters: number
  readonly reason: string
  /** It waits for a person. */
  readonly isChecking?: true
}

/** What the members of the demo street would like to show; titles and films are made up like the street. */
export const seedFilms: readonly SeedFilm[] = [
  { title: '末班渡', by: '巡河的老钱', daysAgo: 12, minutes: 26, supporters: 17, reason: '老渡口停航前的最后一个月，摆渡人一家怎么过的。看完去河边走走。' },
  { title: '三张饭票', by: '陆志平', daysAgo: 9, minutes: 19, supporters: 11, reason: '一九六一年的厂食堂，三个人让来让去的故事。吃着午饭看正好。' },
  { title: '四楼的电梯', by: '红马甲老邹', daysAgo: 5, minutes: 22, supporters: 6, reason: '老楼装电梯，从吵到谈拢。楼里正要装的，来看看别人怎么谈。' },
  { title: '第一书记的笔记本', by: '陈家桥老书记', daysAgo: 2, minutes: 31, supporters: 2, reason: '驻村两年记了四本，一页一件小事。' },
  { title: '夜班公交', by: '陆志平', daysAgo: 1, minutes: null, supporters: 0, reason: '想放这部，片源问我要，电话 138 0000 0000。', isChecking: true },
]
