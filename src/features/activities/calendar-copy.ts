export const calendarCopy = {
  add: { title: '放进日历', line: '到时候手机也会提醒' },
  take_back: { title: '日历里标上取消', line: '以前放进去的那一条会改成取消' },
  bring: (what: string): string => `带上：${what}`,
  added: '放进日历了',
  saved: '日历文件存好了，打开它就放进日历',
  refused: '没有放进日历。要放，在小程序的设置里打开日历再点一次',
}
