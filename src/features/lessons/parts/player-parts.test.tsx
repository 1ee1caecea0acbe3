// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { LessonFormat, LessonProgressView, LessonView } from '../../../../contract/lessons'
import { fakeCall } from '@/shared/rpc/fake-call'
import { RootStore, StoreProvider } from '@/shared/store'
import { ElderContext } from '@/shared/ui'
import { fakeDeps } from '@/testing/fake-deps'
import { PlayerStore } from '../player-store'
import { ProgressStore } from '../progress-store'
import { LessonFacts } from './lesson-facts'
import { Stage } from './stage'
import { Transcript } from './transcript'

const lesson: LessonView = {
  id: 'letter', title: '一封家书里的初心', summary: '', format: 'audio', topic: '党史故事', lecturer: '陆志平',
  lecturerLine: '74 岁，老党员', cover: 'red-boat', durationSeconds: 900, mediaUrl: '/media/letter.mp3', progress: null,
  transcript: [485, 522].map((atSeconds) => ({ atSeconds, text: `第 ${atSeconds} 秒的话` })),
}
const brokenOff: LessonProgressView = { positionSeconds: 522, finishedAt: null, updatedAt: '2026-10-09T00:00:00Z' }

afterEach(cleanup)

/** Opens a lesson and draws its parts on one page. */
async function show({ progress = brokenOff, format = 'audio', elder = false }: {
  progress?: LessonProgressView | null; format?: LessonFormat; elder?: boolean
} = {}) {
  const view = { ...lesson, format, progress }
  const deps = fakeDeps(fakeCall({ 'lessons.get': () => view }))
  const root = new RootStore(deps)
  await root.of(PlayerStore).open('letter', root.of(ProgressStore))
  const page = (children: ReactNode) => (
    <StoreProvider root={root}><ElderContext.Provider value={elder}>{children}</ElderContext.Provider></StoreProvider>
  )
  render(page(<><Stage lesson={view} /><LessonFacts lesson={view} /><Transcript lesson={view} /></>))
  return { audio: () => deps.device.audio[deps.device.audio.length - 1]! }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('a lesson that was broken off offers its very second, shows where, and says when it is done', async () => {
  await show()
  expect(button('从 8:42 接着听')).toBeTruthy()
  for (const words of ['8:42 / 15:00', '上次停在这里', '陆志平，74 岁，老党员', '听到 95% 就算学完，可以随时停。']) {
    expect(screen.getByText(words)).toBeTruthy()
  }
})

test('while it plays the clock runs, the sentence of the second stands out, and one may pause', async () => {
  const { audio } = await show()
  fireEvent.click(button('从 8:42 接着听'))
  act(() => audio().listeners.onTime(523.4))
  expect(screen.getByText('8:43 / 15:00')).toBeTruthy()
  expect(button(/第 522 秒的话/).className).toContain('lesson-line--on')
  fireEvent.click(button('暂停'))
  expect(button('从 8:43 接着听')).toBeTruthy()
})

test('a sound that does not come is said, with the text still there and a way to try again', async () => {
  const { audio } = await show()
  fireEvent.click(button('从 8:42 接着听'))
  act(() => audio().listeners.onError())
  expect(screen.getByRole('alert').textContent).toContain('文字稿在下面，照样能读')
  expect(button(/第 485 秒的话/)).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: '再试一次' })[0]!)
  expect(audio()).toMatchObject({ seconds: 522, state: 'playing' })
})

test('in 关怀模式 the speed is left alone', async () => {
  await show({ elder: true })
  expect(screen.queryByRole('button', { name: /倍速/ })).toBeNull()
  expect(button('从头听')).toBeTruthy()
})

test('a lesson never heard begins at its beginning, a finished one may be heard again', async () => {
  await show({ progress: null })
  expect(button('开始听')).toBeTruthy()
  expect(screen.queryByText('上次停在这里')).toBeNull()
  cleanup()
  await show({ progress: { ...brokenOff, positionSeconds: 900, finishedAt: '2026-10-09T00:00:00Z' } })
  expect(screen.getByText('学完了')).toBeTruthy()
  expect(button('再听一遍')).toBeTruthy()
})
