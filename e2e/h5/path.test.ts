import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { HOME, useStreet } from './visit'

const street = useStreet()

const tab = (page: Page, word: string) => page.locator('.y-tabbar').getByText(word, { exact: true }).click()

test('a new resident finds a station, signs up for tomorrow’s lunch lesson, says an idea and finds all of it again', { timeout: 120_000 }, async () => {
  const page = await street.visit()

  // 附近, without a position and without login
  await page.getByText('全部的站').waitFor()
  await page.getByRole('button', { name: '选一个地方' }).click()
  await page.getByRole('heading', { name: '或者选一个站' }).waitFor()
  await page.getByRole('link', { name: /^揽湖大厦楼宇站，/ }).click()
  await page.getByText(/一里之内，\d+ 个站/).waitFor()
  await page.getByRole('link', { name: /^望湖驿站，/ }).click()
  await page.getByText('站牌后面红色小屋，门朝马路').waitFor()

  // 活动: tomorrow's lunch lesson; login and consent are asked for when it is written, not before
  await street.open(page, '/pages/activities/index')
  await page.getByRole('tab', { name: /周二/ }).click()
  await page.getByText('红船从南湖出发').first().click()
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await page.getByLabel('或者起个名字，当一位新居民').fill('新搬来的小林')
  await page.getByRole('button', { name: '进去看看' }).click()
  await page.getByText('红船从南湖出发').first().waitFor()
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await page.getByRole('button', { name: '同意，继续' }).click()
  await page.getByText('名额给你留着').waitFor()

  // 金点子
  await street.open(page, '/features/ideas/pages/submit/index')
  await page.getByRole('textbox').fill('秋泾桥的台阶边加一条推车的坡。买菜车每天抬上抬下，老人抬不动。')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('发出去了').waitFor()

  // 我的
  await street.open(page, '/pages/me/index')
  await page.getByText('新搬来的小林').waitFor()
  await page.getByText('红船从南湖出发').waitFor()
  await page.getByRole('link', { name: /^我的金点子，1 条/ }).click()
  await page.getByText('秋泾桥的台阶边加一条推车的坡').waitFor()
  await street.open(page, '/features/residents/pages/inbox/index')
  await page.getByText('报名成功：红船从南湖出发').waitFor()
})

test('a lesson broken off is resumed at the same second, on another device too', { timeout: 120_000 }, async () => {
  const first = await street.visit({ name: '两台手机的人' })
  await openLesson(first, '一封家书里的初心')
  await first.getByRole('button', { name: '开始听' }).click()
  await agreeIfAsked(first)
  await first.waitForFunction(() => /0:0[4-9] \/ /.test(document.body.innerText), undefined, { timeout: 20_000 })
  await first.getByRole('button', { name: '暂停' }).click()
  await first.getByText(/从 0:\d\d 接着听/).first().waitFor()
  const stopped = /从 (0:\d\d) 接着听/.exec(await first.locator('body').innerText())?.[1] ?? ''
  expect(stopped).toMatch(/^0:\d\d$/)

  await agreeTo(first)
  await street.open(first, '/pages/lessons/index')
  await first.getByText('接着学').waitFor()

  const second = await street.visit({ name: '两台手机的人' })
  await openLesson(second, '一封家书里的初心')
  await second.getByText(`从 ${stopped} 接着听`).first().waitFor()
})

async function openLesson(page: Page, title: string): Promise<void> {
  await street.open(page, '/pages/lessons/index')
  await page.getByRole('link', { name: new RegExp(title) }).first().click()
  await page.getByText('文字稿').first().waitFor()
}

/** Listening asks for nothing; the record of somebody who has not agreed yet stays on their device until they do. */
async function agreeIfAsked(page: Page): Promise<void> {
  expect(await page.getByText('先说清楚三件事').count()).toBe(0)
}

async function agreeTo(page: Page): Promise<void> {
  await street.open(page, '/features/ideas/pages/submit/index')
  await page.getByRole('textbox').fill('站里的钟慢了五分钟，调一调。')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('button', { name: '同意，继续' }).click()
  await page.getByText('发出去了').waitFor()
}

test('others stand with an idea, and can take it back', async () => {
  const page = await street.visit({ persona: 'member', at: HOME })
  await tab(page, '金点子')
  await page.getByText('邻居说的，都有下文').waitFor()
  const pill = page.getByRole('button', { name: /^支持，\d+ 人/ }).first()
  await pill.waitFor()
  const before = Number(/(\d+) 人/.exec((await pill.getAttribute('aria-label')) ?? '')?.[1])
  await pill.click()
  await page.getByRole('button', { name: `已支持，${before + 1} 人` }).click()
  await page.getByRole('button', { name: `支持，${before} 人` }).first().waitFor()
})
