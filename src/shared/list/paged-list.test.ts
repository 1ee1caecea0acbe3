import { expect, test } from 'vitest'
import { later } from '../../testing/later'
import { CallError } from '../rpc/call'
import { PagedList, type ListPage, type PagedListOptions } from './paged-list'

interface Row {
  readonly id: string
  readonly word?: string
}
type Answer = ListPage<Row> | CallError | Promise<ListPage<Row>>
type Options = Partial<PagedListOptions<Row, ListPage<Row>>>

const rows = (from: number, to: number): Row[] => Array.from({ length: to - from }, (_, index) => ({ id: `${from + index}` }))
const page = (items: readonly Row[], nextCursor: string | null = null): ListPage<Row> => ({ items, nextCursor })
const offline = new CallError('network.offline')

/** A server that gives these answers one after another. */
function street(answers: Answer[], options: Options = {}) {
  const asked: (string | undefined)[] = []
  const ask = async ({ cursor }: { cursor?: string }) => {
    asked.push(cursor)
    const answer = await answers.shift()
    if (!answer || answer instanceof CallError) throw answer ?? new Error('The test has no answer left.')
    return answer
  }
  return { asked, list: new PagedList<Row>({ ask, ...options }) }
}

const ids = (list: PagedList<Row>) => list.shown.map(({ id }) => id).join(' ')

test('a list comes page by page and stops at its end', async () => {
  const { list, asked } = street([page(rows(0, 2), 'next'), page(rows(2, 3))])
  expect([list.status, list.face, list.hasMore]).toEqual(['idle', 'loading', false])
  await list.refresh()
  expect([list.status, list.face, list.hasMore]).toEqual(['ready', 'ready', true])
  await list.more()
  await list.more()
  expect([ids(list), list.hasMore]).toEqual(['0 1 2', false])
  expect(asked).toEqual([undefined, 'next'])
})

test('a list is empty only when the server said so, and failed only when nothing was ever seen', async () => {
  const { list } = street([offline, page([]), offline])
  await list.refresh()
  expect([list.face, list.failure]).toEqual(['failed', offline])
  await list.refresh()
  expect([list.face, list.failure]).toEqual(['empty', null])
  await list.refresh()
  expect([list.face, list.status]).toEqual(['empty', 'failed'])
})

test('while it is read anew, and when that fails, what was read stays', async () => {
  const { list } = street([page(rows(0, 2)), offline])
  await list.refresh()
  const reading = list.refresh()
  expect([list.status, list.face]).toEqual(['loading', 'ready'])
  await reading
  expect([list.status, list.face, ids(list)]).toEqual(['failed', 'ready', '0 1'])
})

test('a next page that does not arrive leaves what was read, and the same one is asked for again', async () => {
  const { list, asked } = street([page(rows(0, 2), 'next'), offline, page(rows(2, 3))])
  await list.refresh()
  await list.more()
  expect([list.status, list.face, list.failure, list.hasMore]).toEqual(['cut_off', 'ready', offline, true])
  await list.more()
  expect([list.status, ids(list)]).toEqual(['ready', '0 1 2'])
  expect(asked).toEqual([undefined, 'next', 'next'])
})

test('two scrolls to the end ask for one page', async () => {
  const { list, asked } = street([page(rows(0, 2), 'next'), page(rows(2, 3))])
  await list.refresh()
  await Promise.all([list.more(), list.more()])
  expect(asked).toHaveLength(2)
})

test('opening reads what is not there yet, once; after a failure again', async () => {
  const { list, asked } = street([offline, page(rows(0, 1))])
  await Promise.all([list.open(), list.open()])
  expect(asked).toHaveLength(1)
  await list.open()
  await list.open()
  expect([list.face, asked.length]).toEqual(['ready', 2])
})

test('an answer that was overtaken by a newer question is dropped', async () => {
  const slow = later<ListPage<Row>>()
  const { list } = street([page(rows(0, 2), 'next'), slow.answer, page(rows(5, 6))])
  await list.refresh()
  const further = list.more()
  await list.refresh()
  slow.arrive(page(rows(2, 4)))
  await further
  expect([ids(list), list.status]).toEqual(['5', 'ready'])
})

test('what was cleared does not come back with an answer that was on its way', async () => {
  const slow = later<ListPage<Row>>()
  const { list } = street([slow.answer])
  const reading = list.refresh()
  list.clear()
  slow.arrive(page(rows(0, 2)))
  await reading
  expect([list.status, list.face, list.items]).toEqual(['idle', 'loading', []])
})

test('a row that moved while somebody read on is shown once', async () => {
  const { list } = street([page(rows(0, 3), 'next'), page(rows(2, 5))])
  await list.refresh()
  await list.more()
  expect(ids(list)).toBe('0 1 2 3 4')
})

test('reading anew begins again with the first page, or keeps what is further down below it', async () => {
  const answers = () => [page(rows(1, 3), 'after 2'), page(rows(3, 5), 'after 4'), page(rows(0, 2), 'after 1')]
  const anew = street(answers())
  const kept = street(answers(), { keepsBelow: true })
  for (const { list } of [anew, kept]) {
    await list.refresh()
    await list.more()
    await list.refresh()
  }
  expect([ids(anew.list), anew.list.nextCursor]).toEqual(['0 1', 'after 1'])
  expect([ids(kept.list), kept.list.nextCursor]).toEqual(['0 1 2 3 4', 'after 4'])
})

test('when no more than one page was read, reading anew takes the page as it is', async () => {
  const { list } = street([page(rows(1, 3), 'after 2'), page(rows(0, 2), 'after 1')], { keepsBelow: true })
  await list.refresh()
  await list.refresh()
  expect([ids(list), list.nextCursor]).toEqual(['0 1', 'after 1'])
})

test('a few rows stand first; going on draws what was read, then reads on', async () => {
  const { list, asked } = street([page(rows(0, 5), 'next'), page(rows(5, 8))], { rows: { first: 2, step: 3 } })
  await list.refresh()
  expect([ids(list), list.hasMore]).toEqual(['0 1', true])
  await list.more()
  expect([ids(list), asked.length]).toEqual(['0 1 2 3 4', 1])
  await list.more()
  expect([ids(list), list.hasMore]).toEqual(['0 1 2 3 4 5 6 7', false])
  list.showFirstRows()
  expect(ids(list)).toBe('0 1')
})

test('rows are counted among the items that are looked for', async () => {
  const isEven = ({ id }: Row) => Number(id) % 2 === 0
  const { list } = street([page(rows(0, 7))], { rows: { first: 2, step: 2 }, meets: isEven })
  await list.refresh()
  expect([ids(list), list.hasMore]).toEqual(['0 2', true])
  await list.more()
  expect([ids(list), list.hasMore]).toEqual(['0 2 4 6', false])
})

test('what became known elsewhere stands at once, and an older answer does not undo it', async () => {
  const slow = later<ListPage<Row>>()
  const { list } = street([page(rows(0, 2)), slow.answer, page(rows(0, 2))])
  await list.refresh()
  const reading = list.refresh()
  list.put({ id: '1', word: '报过名' })
  expect(list.items[1]).toEqual({ id: '1', word: '报过名' })
  slow.arrive(page([{ id: '0', word: '新' }, { id: '1', word: '旧' }]))
  await reading
  expect(list.items.map(({ word }) => word)).toEqual(['新', '报过名'])
  await list.refresh()
  expect(list.items.map(({ word }) => word)).toEqual([undefined, undefined])
})
