import Taro from '@tarojs/taro'
import { beforeEach, expect, test, vi } from 'vitest'
import { FakeDevice } from '../../testing/fake-device'
import { createNavigation } from './navigation'

const pages: unknown[] = []
const went: string[] = []
const DETAIL = '/features/activities/pages/detail/index?id=a'
const HOME = '/pages/nearby/index'

vi.mock('@tarojs/taro', () => {
  const go = (name: string) => ({ url = '' }: { url?: string } = {}) => {
    went.push(`${name} ${url}`)
    return Promise.resolve()
  }
  return {
    default: {
      getCurrentPages: () => pages,
      navigateTo: go('to'),
      redirectTo: go('replace'),
      navigateBack: go('back'),
      switchTab: go('tab'),
      setNavigationBarTitle: ({ title }: { title: string }) => went.push(`title ${title}`),
    },
  }
})

let device: FakeDevice

beforeEach(() => {
  device = new FakeDevice()
  went.length = 0
  pages.length = 0
  pages.push({})
})

test('a double tap on a link opens one page; a later tap opens it again', () => {
  const navigate = createNavigation(device.clock)
  navigate.to(DETAIL)
  navigate.to(DETAIL)
  expect(went).toEqual([`to ${DETAIL}`])
  device.instant = new Date(device.instant.getTime() + 1000)
  navigate.to(DETAIL)
  expect(went).toHaveLength(2)
})

test('with ten pages open the next takes the place of the last', () => {
  pages.push(...Array.from({ length: 9 }, () => ({})))
  expect(Taro.getCurrentPages()).toHaveLength(10)
  createNavigation(device.clock).to(DETAIL)
  expect(went).toEqual([`replace ${DETAIL}`])
})

test('back from a page that was opened by a link leads to its tab', () => {
  const navigate = createNavigation(device.clock)
  navigate.back(HOME)
  pages.push({})
  navigate.back(HOME)
  expect(went).toEqual([`tab ${HOME}`, 'back '])
})

test('tabs, replacing and titles are handed on', () => {
  const navigate = createNavigation(device.clock)
  navigate.tab(HOME)
  navigate.replace(DETAIL)
  navigate.title('附近')
  expect(went).toEqual([`tab ${HOME}`, `replace ${DETAIL}`, 'title 附近'])
})
