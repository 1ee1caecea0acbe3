import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { HOME, useStreet } from './visit'

const street = useStreet()

const shown = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first()
/** The pages before stay in the browser, hidden. */
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).locator('visible=true').first()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first()

/** Opens a station's page from 附近. */
async function openStation(page: Page, name: string): Promise<void> {
  await link(page, new RegExp(`^${name}，`)).click()
  await page.getByRole('heading', { name, level: 1 }).locator('visible=true').waitFor()
}

test('staff add a room and a duty, and a resident’s station page shows them', async () => {
  const staff = await street.visit({ persona: 'staff', at: HOME })
  await openStation(staff, '望湖驿站')
  await link(staff, /^改房间、驻点和服务/).click()
  await button(staff, '加一间').click()
  const sheet = staff.getByRole('dialog')
  await sheet.getByLabel('叫什么').fill('棋牌角')
  await sheet.getByLabel('能做什么，可以不写').fill('下棋，茶水自己倒')
  // Somebody comes to the counter; what was typed is there afterwards.
  await sheet.getByRole('button', { name: '关闭' }).click()
  await button(staff, '加一间').click()
  await sheet.getByText('上次写了一半，还在下面。').waitFor()
  expect(await sheet.getByLabel('叫什么').inputValue()).toBe('棋牌角')
  await sheet.getByRole('button', { name: '保存' }).click()
  await link(staff, /^棋牌角/).waitFor()

  await staff.getByRole('tab', { name: /^驻点/ }).click()
  await button(staff, '加一个驻点').click()
  await sheet.getByLabel('哪个部门').fill('区残联')
  await sheet.getByRole('checkbox', { name: '周一' }).click()
  await sheet.getByLabel('来办什么，用顿号隔开').fill('残疾人证、辅具')
  await sheet.getByRole('button', { name: '保存' }).click()
  await link(staff, /^区残联/).waitFor()

  // Monday ten o'clock
  const resident = await street.visit({ at: HOME })
  await openStation(resident, '望湖驿站')
  await shown(resident, '残疾人证、辅具，到 11:30').waitFor()
  await shown(resident, '下棋，茶水自己倒').waitFor()
})

test('staff add a station by how people write its hours; retired, its link says that it is gone', async () => {
  const staff = await street.visit({ persona: 'staff', at: HOME })
  await street.open(staff, '/features/stations/pages/facts/index')
  await staff.getByLabel('名称').fill('菱香路口驿站')
  await staff.getByLabel('地址').fill('菱香路 88 号')
  await staff.getByLabel('经度').fill('120.7642')
  await staff.getByLabel('纬度').fill('30.7622')
  const hours = staff.getByLabel('开放时间，平时怎么写就怎么写')
  await hours.fill('看情况')
  await shown(staff, '这样写读不懂，居民只会看到原文，状态是“不清楚”。').waitFor()
  await hours.fill('每天 8:00-20:00')
  await shown(staff, '8:00–20:00').waitFor()
  await button(staff, '保存').click()
  await staff.getByRole('heading', { name: '菱香路口驿站', level: 1 }).locator('visible=true').waitFor()

  const resident = await street.visit({ at: HOME })
  await openStation(resident, '菱香路口驿站')
  await link(staff, /^改资料/).click()
  await button(staff, '撤掉这个站').click()
  await staff.getByRole('dialog').getByRole('button', { name: '撤掉这个站' }).click()
  await shown(staff, '撤掉了').waitFor()
  await resident.reload()
  await shown(resident, '没找到这个站，它可能已经撤了。回附近看看别的站。').waitFor()
})

test('staff add a community, move it and remove it; a resident finds it where it lies, one with something below stays', async () => {
  const staff = await street.visit({ persona: 'staff', at: HOME })
  await street.open(staff, '/features/organisations/pages/tree/index')
  await link(staff, /^城南区/).click()
  await link(staff, /^一里街道/).click()
  await link(staff, /^在一里街道下面加一个/).click()
  await staff.getByLabel('全名').fill('东塘社区')
  await staff.getByLabel('找谁，居民看得到，可以不写').fill('陆阿芳')
  await button(staff, '保存').click()
  await link(staff, /^东塘社区/).click()
  await link(staff, /^挪到别处/).click()
  await link(staff, /^渡口街道/).click()
  await button(staff, '挪到渡口街道下面').click()
  await link(staff, '渡口街道').waitFor()

  const resident = await street.visit({ at: HOME })
  await street.open(resident, '/features/organisations/pages/tree/index')
  await link(resident, /^城南区/).click()
  await link(resident, /^渡口街道/).click()
  await link(resident, /^东塘社区/).click()
  await shown(resident, '陆阿芳').waitFor()
  expect(await resident.getByText('工作人员').count()).toBe(0)

  await link(staff, /^改名字和联系人/).click()
  await button(staff, '删掉').click()
  await staff.getByRole('dialog').getByRole('button', { name: '删掉' }).click()
  await link(staff, /^老渡口社区/).click()
  await link(staff, /^改名字和联系人/).click()
  await button(staff, '删掉').click()
  await staff.getByRole('dialog').getByRole('button', { name: '删掉' }).click()
  await shown(staff, '下面还有单位。先把它们移走，再来删。').waitFor()
})
