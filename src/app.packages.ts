/** Pages for a computer: the mini-program does not carry them. */
const onDesk = (page: string): string[] => (process.env.TARO_ENV === 'h5' ? [page] : [])

/** Every subpackage and its pages: a feature folder is a package of its own, so features cannot reach one another. */
export const packages = [
  {
    root: 'features/stations',
    pages: [
      'pages/detail/index',
      'pages/place/index',
      'pages/directory/index',
      'pages/map/index',
      'pages/standards/index',
      'pages/times/index',
      'pages/calendar/index',
      'pages/notice/index',
      'pages/shelters/index',
      'pages/emergency/index',
      'pages/facts/index',
      'pages/inside/index',
      ...onDesk('pages/import/index'),
    ],
  },
  {
    root: 'features/organisations',
    pages: ['pages/tree/index', 'pages/unit/index', 'pages/brand/index', 'pages/change/index', 'pages/move/index'],
  },
  {
    root: 'features/activities',
    pages: [
      'pages/detail/index',
      'pages/roster/index',
      'pages/edit/index',
      'pages/book/index',
      'pages/statistics/index',
      'pages/ticket/index',
      'pages/check-in/index',
      'pages/filter/index',
      'pages/films/index',
      'pages/series/index',
      'pages/series-form/index',
      'pages/wall/index',
      'pages/wall-post/index',
      'pages/wall-review/index',
      ...onDesk('pages/screen/index'),
    ],
  },
  { root: 'features/lessons', pages: ['pages/player/index'] },
  { root: 'features/ideas', pages: ['pages/detail/index', 'pages/submit/index'] },
  { root: 'features/residents', pages: ['pages/inbox/index', 'pages/privacy/index', 'pages/mine/index', 'pages/rename/index'] },
  { root: 'features/coverage', pages: ['pages/report/index', 'pages/planner/index'] },
  { root: 'features/staff', pages: ['pages/desk/index', 'pages/members/index'] },
]

/** While a resident looks at a tab, what they will probably open from it is fetched. */
export const preloads = {
  'pages/nearby/index': ['features/stations'],
  'pages/activities/index': ['features/activities'],
  'pages/lessons/index': ['features/lessons'],
  'pages/ideas/index': ['features/ideas'],
  'pages/me/index': ['features/residents'],
}
