import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { HOME, useStreet } from './visit'

const street = useStreet()

interface Answer<T> { data: T }
type Items = { items: { id: string; name: string }[]; nextCursor: string | null }

/** The id of a station of the demo street, by its name. */
async function stationId(name: string): Promise<string> {
  let cursor: string | null = null
  do {
    const input: object = { limit: 50, ...(cursor && { cursor }) }
    const { answer }: { answer: Answer<Items> } = await street.host.post<Answer<Items>>('/api/stations.list', input)
    const found = answer.data.items.find((station) => station.name === name)
    if (found) return found.id
    cursor = answer.data.nextCursor
  } while (cursor !== null)
  throw new Error(`no station ${name}`)
}

const openStation = async (page: Page, name: string): Promise<void> => {
  await street.open(page, `/features/stations/pages/detail/index?id=${await stationId(name)}`)
  await page.getByRole('heading', { name, level: 1 }).locator('visible=true').waitFor()
}
const shown = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first()

test('a resident finds the door of 一里街道党群服务中心, who is at the desk, all rooms, and what to bring', async () => {
  const page = await street.visit({ at: HOME })
  await openStation(page, '一里街道党群服务中心')
  await shown(page, '临街，正门进大厅，先取号').waitFor()
  await page.getByRole('img', { name: '一里街道党群服务中心的门口' }).waitFor()

  // Monday ten o'clock
  await shown(page, '找工作、社保，到 11:30').waitFor()
  await page.getByRole('button', { name: '看这七天，6 次' }).click()
  await shown(page, '区档案馆：查婚姻、知青、房产档案').waitFor()

  expect(await shown(page, '儿童之家').count()).toBe(0)
  await page.getByRole('button', { name: '看全部 11 处' }).click()
  await shown(page, '儿童之家').waitFor()

  await page.getByRole('link', { name: /^转组织关系/ }).click()
  await page.getByRole('dialog', { name: '转组织关系' }).getByText('身份证。从外市来的带上介绍信。').waitFor()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '看全部 9 件' }).click()
  await page.getByRole('link', { name: /^不动产、公积金.*去那里$/ }).click()
  await page.getByRole('heading', { name: '市党群服务中心', level: 1 }).locator('visible=true').waitFor()
  await page.getByRole('button', { name: '看全部 23 处' }).locator('visible=true').waitFor()
})

test('a service leads to the page it names, a studio to its house', async () => {
  const page = await street.visit({ at: HOME })
  await openStation(page, '一里街道党群服务中心')
  await page.getByRole('link', { name: '法律援助工作室' }).click()
  await page.getByRole('link', { name: /^在一里街道党群服务中心里面/ }).locator('visible=true').waitFor()
  await page.goBack()
  await page.getByRole('button', { name: '看全部 9 件' }).locator('visible=true').click()
  await page.getByRole('link', { name: /^说个金点子/ }).locator('visible=true').click()
  await page.getByRole('button', { name: '提交' }).locator('visible=true').waitFor()
})

test('somebody walks down the tree from the directory to their community, and on to its grid', async () => {
  const page = await street.visit({ at: HOME })
  // The pages before stay in the browser, hidden.
  const link = (name: string | RegExp) => page.getByRole('link', { name }).locator('visible=true').first()
  await street.open(page, '/features/stations/pages/directory/index')
  await link('按街道、社区找').click()
  await link(/^城南区，8 个街道/).click()
  await link(/^一里街道，8 个社区/).click()
  await link(/^菱香里社区，菱香议事亭/).click()
  await shown(page, '楼下的事，坐下来说').waitFor()
  await link(/^菱香里党群服务站/).waitFor()
  await link(/^菱香里第一网格/).click()
  await link(/^打电话，/).waitFor()

  // Back up by the steps at the head
  await link(/^一里街道$/).click()
  await link(/^秋泾桥社区，/).waitFor()
})

test('staff mark a standard and give a community its colour, and residents see the colour', async () => {
  const page = await street.visit({ persona: 'staff', at: HOME })
  await openStation(page, '一里街道党群服务中心')
  await page.getByRole('link', { name: /标准对照/ }).click()
  await page.getByRole('link', { name: /^AED 放在看得到的地方，没过期，没看/ }).click()
  await page.getByRole('radio', { name: '没达到' }).click()
  await page.getByLabel('差在哪里，可以不写').fill('电池过期')
  await page.getByRole('button', { name: '记下' }).click()
  await shown(page, '达到 0 项，没达到 1 项，还没看 11 项').waitFor()
  await shown(page, '电池过期（今天，顾敏看的）').waitFor()

  await street.open(page, '/features/organisations/pages/tree/index')
  await page.getByRole('link', { name: /^城南区/ }).click()
  await page.getByRole('link', { name: /^一里街道/ }).click()
  await page.getByRole('link', { name: /^稻香社区/ }).click()
  await page.getByRole('link', { name: /改社区特色/ }).click()
  await page.getByLabel('名字，社区自己的叫法').fill('稻香晒谷场')
  await page.getByLabel('标记，一个字，最多两个').fill('稻')
  await page.getByRole('radio', { name: '茶褐' }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('.brand--tea').locator('visible=true').first().waitFor()
  await shown(page, '稻香晒谷场').waitFor()
})
