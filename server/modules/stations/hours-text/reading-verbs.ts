import { giveUp } from './reading-unknown'
import { freshTopic, type Reader } from './reader'
import { NOWHERE } from './statements'
import type { Token } from './tokens'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

/** 周一闭馆; 除周一闭馆外 closes with its last word. */
export function takeClosed(reader: Reader, token: Token): void {
  if (reader.topic.manner === 'apart') reader.topic.tokens.push(token)
  else if (reader.isPending) reader.sayAndEnd('closed', token)
  else reader.leaveUnread(token)
}

/** 开放, 照常开放: of days or holidays it says that they are open; elsewhere it adds nothing. */
export function takeOpen(reader: Reader, token: Token, isUsual: boolean): void {
  if (!reader.isPending) return
  const { scope, isMet } = reader.topic
  const isHoliday = scope.holiday !== null && scope.weekdays === null
  if (isHoliday && isMet && reader.last?.says === 'closed') reader.sayAndEnd('openAnyway', token)
  else if (isHoliday && isUsual) reader.sayAndEnd('open', token, true)
  else reader.say('open', token, isUsual)
}

/** 全年无休: every day, public holidays as usual. */
export function takeAlways(reader: Reader, token: Token): void {
  reader.drop()
  reader.topic = { ...freshTopic(), scope: { ...NOWHERE, holiday: 'legal' } }
  reader.sayAndEnd('open', token, true)
  reader.name(token, { weekdays: EVERY_DAY })
  reader.say('open', null)
}

/** 法定节假日开放时间另行通知: not known is what it says. Of weekdays that leaves the hours open, so it is unread. */
export function takeNotice(reader: Reader, token: Token): void {
  if (!reader.isPending) return
  if (reader.topic.scope.holiday && !reader.topic.scope.weekdays) reader.say('announced', token)
  else giveUp(reader, token)
}

/** 法定节假日除外, 除周一外: closed then; behind a closure (周一闭馆，法定节假日除外) open then after all. */
export function takeExcept(reader: Reader, token: Token): void {
  const isApart = reader.topic.manner === 'apart'
  if (!reader.isPending || (!isApart && !reader.last)) return giveUp(reader, token)
  if (isApart || reader.last?.says !== 'closed') return reader.sayAndEnd('closed', token)
  if (reader.topic.scope.weekdays || isOfHours(reader)) return giveUp(reader, token)
  reader.sayAndEnd('openAnyway', token)
}

/** 9:00-17:00，周一闭馆，法定节假日除外 may be said of the hours as well as of the closure. */
function isOfHours({ tokens, topic, statements }: Reader): boolean {
  const [first] = topic.tokens
  const before = first && tokens[tokens.indexOf(first) - 1]
  return before?.says.kind === 'comma' && statements.some(({ says }) => says === 'open')
}
