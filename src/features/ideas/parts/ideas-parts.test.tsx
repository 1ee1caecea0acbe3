// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { RootStore, StoreProvider } from '@/shared/store'
import { ideaView, idea, step, street } from '../testing/street'
import { WallStore } from '../wall-store'
import { hasActs, IdeaActs } from './idea-acts'
import { IdeaCard } from './idea-card'
import { IdeaForm } from './idea-form'
import { IdeaText } from './idea-text'
import { Timeline } from './timeline'
import { WallList } from './wall-list'

afterEach(cleanup)

function show(part: ReactElement, answers: Parameters<typeof street>[0] = {}) {
  const { call, deps } = street(answers)
  const root = new RootStore(deps)
  render(<StoreProvider root={root}>{part}</StoreProvider>)
  return { call, deps, root }
}

test('gold, its words and the seal are for what was adopted or done', () => {
  show(<><IdeaCard idea={idea('a', { state: 'done' })} /><IdeaCard idea={idea('b', { state: 'accepted' })} /></>)
  expect(screen.getAllByRole('img', { name: '金点子' })).toHaveLength(1)
  expect(screen.getByText('金点子，已办成')).toBeTruthy()
  expect(screen.getByText('办理中')).toBeTruthy()
})

test('a neighbour presses 支持 on the wall and reads the server’s number', async () => {
  const { root } = show(<WallList />, {
    'ideas.list': () => ({ items: [idea('lamp', { unit: '市政所', state: 'accepted' })], nextCursor: null }),
    'ideas.support': ({ on }) => ({ supported: on, supportCount: 86 }),
  })
  await root.of(WallStore).list.refresh()
  fireEvent.click(await screen.findByRole('button', { name: '支持，41 人' }))
  expect((await screen.findByRole('button', { name: '已支持，86 人' })).textContent).toBe('已支持 86')
  expect(screen.getByText('办理中 · 市政所')).toBeTruthy()
})

test('a refused support is said in its card', async () => {
  const { call } = show(<IdeaCard idea={idea('lamp')} />, { 'ideas.support': () => ({ supported: true, supportCount: 1 }) })
  call.failNext('ideas.support', 'request.too_many')
  fireEvent.click(screen.getByRole('button', { name: '支持，41 人' }))
  expect((await screen.findByRole('alert')).textContent).toContain('点得有点快')
})

test('whoever wrote an idea finds no support button on it, and on its page the way to ask neighbours', () => {
  show(<>
    <IdeaCard idea={idea('lamp', { mine: true, supported: true })} />
    <IdeaActs idea={ideaView('lamp', { mine: true, can: { support: false, answer: [], review: false } })} />
  </>)
  expect(screen.getByText('你提的 · 41 人支持')).toBeTruthy()
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['请邻居来支持'])
})

test('the timeline says each step aloud: what is done, what is waited for, what is to come', () => {
  const accepted = step('accepted', '2026-10-08T02:00:00Z', { unit: '市政所', person: '顾敏', text: '这周去量。' })
  show(<Timeline idea={ideaView('lamp', { state: 'accepted', timeline: [step('submitted', '2026-10-07T02:00:00Z'), accepted] })} />)
  const steps = screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'))
  expect(steps).toEqual(['第 1 步，已完成，提出', '第 2 步，已完成，受理，交给市政所', '第 3 步，现在，等答复'])
  expect(screen.getByText('市政所 · 经办人 顾敏')).toBeTruthy()
})

test('an author whose idea waits or was withheld is told why nobody sees it', () => {
  const withheld = step('withheld', '2026-10-08T02:00:00Z', { text: '去掉门牌再提' })
  show(<>
    <IdeaText idea={ideaView('a', { mine: true, state: 'checking' })} />
    <IdeaText idea={ideaView('b', { mine: true, state: 'withheld', timeline: [withheld] })} />
    <IdeaText idea={ideaView('c', { mine: false, state: 'checking' })} />
  </>)
  expect(screen.getAllByText('等人看一眼，通过后邻居就能看到。')).toHaveLength(1)
  expect(screen.getByText('没有发布，原因写在下面。改一改，可以再提一次。')).toBeTruthy()
})

test('an idea nobody may see cannot be passed on; staff can look at it', () => {
  const checking = ideaView('lamp', { state: 'checking', can: { support: false, answer: [], review: false } })
  expect(hasActs(checking)).toBe(false)
  expect(hasActs({ ...checking, can: { ...checking.can, review: true } })).toBe(true)
})

test('what is typed into the form is on the device at once, with its length below', () => {
  const { deps } = show(<IdeaForm />)
  fireEvent.change(screen.getByRole('textbox', { name: '你想改变什么？' }), { target: { value: '桥头装盏灯' } })
  expect(screen.getByText('5 / 500')).toBeTruthy()
  expect(deps.device.stored.get('yili.draft.idea')).toContain('桥头装盏灯')
})
