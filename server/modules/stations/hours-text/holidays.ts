import type { HolidayRule } from '../../../../contract/opening-hours'
import { namesSeason, type Statement } from './statements'
import { sharedHours, type Reject, type Week } from './week'

/** What the rest of the text has settled. */
interface Settled {
  readonly week: Week
  readonly hasSeasons: boolean
}

/**
 * What happens on public holidays. The first thing said holds, another one is rejected. Where only 工作日 are open,
 * holidays are closed: they are none.
 */
export function holidayRuleOf(statements: readonly Statement[], settled: Settled, reject: Reject): HolidayRule {
  let rule: HolidayRule | null = null
  for (const statement of statements.filter(({ scope, says }) => scope.holiday && says !== 'break')) {
    const said = ruleOf(statement, settled)
    if (said && (!rule || JSON.stringify(rule) === JSON.stringify(said))) rule = said
    else reject(statement)
  }
  return rule ?? { rule: isForWorkdays(statements) ? 'closed' : 'unstated' }
}

function ruleOf(statement: Statement, settled: Settled): HolidayRule | null {
  const { says, times, scope } = statement
  if (namesSeason(statement) && !scope.season?.range) return null
  if (says === 'closed') return { rule: 'closed' }
  if (says === 'announced') return { rule: 'unstated' }
  if (says === 'openAnyway') return sharedRule(settled)
  return times.length > 0 ? { rule: 'own', intervals: [...times] } : { rule: 'as_usual' }
}

/** 周一闭馆，遇法定节假日开放: a holiday has the hours of the open days, if they are the same all year. */
function sharedRule({ week, hasSeasons }: Settled): HolidayRule | null {
  const shared = hasSeasons ? null : sharedHours(week)
  return shared && { rule: 'own', intervals: [...shared] }
}

function isForWorkdays(statements: readonly Statement[]): boolean {
  const open = statements.filter(({ says, times }) => says === 'open' && times.length > 0)
  return open.length > 0 && open.every(({ scope }) => scope.isWorkday)
}
