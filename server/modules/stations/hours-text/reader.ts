import { isOfAnyDay, NOWHERE, type Scope, type Statement } from './statements'
import type { SeasonWord, Token } from './tokens'

/** How days were named: 除周一外, 含周末, 不含节假日. */
export type Manner = 'plain' | 'apart' | 'includes' | 'excludes'

/** What has been named and waits for a verb or for times. */
export interface Topic {
  scope: Scope
  readonly manner: Manner
  /** 夜间开放: its hours come on top of others. */
  isAdded: boolean
  /** 遇法定节假日. */
  isMet: boolean
  /** Whether something has been said of it; what is named next is then a new topic. */
  isUsed: boolean
  readonly tokens: Token[]
}

export const freshTopic = (season: SeasonWord | null = null, manner: Manner = 'plain'): Topic => ({
  scope: { ...NOWHERE, season }, manner, isAdded: false, isMet: false, isUsed: false, tokens: [],
})

/** The place in the text, what has been read so far and what is being spoken of. */
export class Reader {
  readonly statements: Statement[] = []
  readonly unread = new Set<Token>()
  topic = freshTopic()
  at = 0
  /** The first statement of the clause, which ends at a full stop. */
  clause = 0
  /** Days named before a season (周二至周日，夏令…冬令…): they hold for the seasons that follow. */
  leadingDays: readonly number[] | null = null
  /** Whether a full stop has come since a season was named. */
  isRemote = false
  private hasDoubts = false

  constructor(readonly tokens: readonly Token[]) {}

  get last(): Statement | undefined {
    return this.statements.at(-1)
  }

  /** Whether something is named of which nothing has been said yet. */
  get isPending(): boolean {
    const { scope, isUsed, tokens } = this.topic
    return !isUsed && tokens.length > 0 && (scope.weekdays !== null || scope.holiday !== null || scope.season !== null)
  }

  /** The next token that says something, and how many fillers stand before it. */
  peek(): { token: Token; fillers: number } | null {
    const fillers = this.tokens.slice(this.at).findIndex(({ says }) => says.kind !== 'filler')
    const token = this.tokens[this.at + fillers]
    return fillers >= 0 && token ? { token, fillers } : null
  }

  leaveUnread(...tokens: readonly Token[]): void {
    for (const token of tokens) this.unread.add(token)
  }

  /** What was named and never spoken of is unread. */
  drop(): void {
    if (!this.topic.isUsed) this.leaveUnread(...this.topic.tokens)
  }

  /** Adds days or holidays to the topic, or begins a new one if something has been said of it. */
  name(token: Token, named: Partial<Scope>): void {
    if (this.topic.isUsed) this.topic = freshTopic(this.topic.scope.season)
    if (this.isPending && this.isLoose(token) && this.isRightBehindHours()) this.doubt(this.statements.length - 1)
    const { scope } = this.topic
    const weekdays = named.weekdays ? union(scope.weekdays ?? [], named.weekdays) : scope.weekdays
    const isWorkday = named.weekdays ? scope.weekdays === null && named.isWorkday === true : scope.isWorkday
    this.topic.scope = { ...scope, weekdays, isWorkday, holiday: named.holiday ?? scope.holiday }
    this.topic.tokens.push(token)
  }

  /** Whether the topic was named right behind hours of no day in particular, whose days it may be. */
  isRightBehindHours(): boolean {
    const { last, tokens, topic } = this
    const [first] = topic.tokens
    const end = last?.tokens.at(-1)
    if (!last || !first || !end || !isOfAnyDay(last)) return false
    return tokens.slice(tokens.indexOf(end) + 1, tokens.indexOf(first)).every(({ says }) => says.kind === 'open')
  }

  /** Whether a comma or a space stands between the topic and what is named next. */
  private isLoose(token: Token): boolean {
    const last = this.topic.tokens.at(-1)
    const between = last ? this.tokens.slice(this.tokens.indexOf(last) + 1, this.tokens.indexOf(token)) : []
    return last !== undefined && last.to !== token.from && !between.some(({ says }) => says.kind === 'and')
  }

  /** Takes back statements, for which days they hold cannot be told: 9:00-17:00 周一至周五，周六…. */
  doubt(from: number): void {
    const doubtful = this.statements.splice(from)
    this.leaveUnread(...doubtful.flatMap(({ tokens }) => tokens), ...this.topic.tokens)
    this.hasDoubts = true
    this.topic = freshTopic(this.topic.scope.season)
  }

  /** Ends the text. After doubts, other hours of no day in particular cannot be told to hold every day. */
  end(): void {
    this.drop()
    for (const statement of this.hasDoubts ? this.statements.filter(isOfAnyDay) : []) {
      this.leaveUnread(...statement.tokens)
      this.statements.splice(this.statements.indexOf(statement), 1)
    }
  }

  /** Says something of the topic. */
  say(says: Statement['says'], token: Token | null, isUsual = false): Statement {
    const { topic } = this
    const { season, weekdays, holiday } = topic.scope
    if (season && !weekdays && !holiday) topic.scope = { ...topic.scope, weekdays: this.leadingDays }
    const tokens = [...(topic.isUsed ? [] : topic.tokens), ...(token ? [token] : [])]
    const { scope, isAdded } = topic
    const statement: Statement =
      { says, scope, times: [], isAdded, isUsual, shifted: null, isRemote: this.isRemote, tokens }
    this.statements.push(statement)
    topic.isUsed = true
    return statement
  }

  /** Says something after which the topic is done with; its season goes on. */
  sayAndEnd(says: Statement['says'], token: Token | null, isUsual = false): void {
    this.say(says, token, isUsual)
    this.topic = freshTopic(this.topic.scope.season)
  }

  /** 含法定节假日, 不含周末, 闭馆日：周一 need no verb. */
  settle(): void {
    const { manner } = this.topic
    if (!this.isPending) return
    if (manner === 'includes') this.sayAndEnd('open', null, true)
    if (manner === 'excludes') this.sayAndEnd('closed', null)
  }
}

function union(some: readonly number[], others: readonly number[]): number[] {
  return [...new Set([...some, ...others])].sort()
}
