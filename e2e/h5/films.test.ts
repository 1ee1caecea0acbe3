import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FilmListView } from '../../contract/films'
import { useStreet } from './visit'

const street = useStreet()
const films = '/features/activities/pages/films/index'

interface Answer<T> { ok: boolean; data: T }

async function listed(view: string): Promise<string[]> {
  const { answer } = await street.host.post<Answer<FilmListView>>('/api/films.list', { view })
  return answer.data.items.map(({ title }) => title)
}

let before: string[]
beforeEach(async () => { before = await listed('open') })
afterEach(() => { before = [] })

test('a member nominates, a neighbour supports, staff schedule, and both are told', { timeout: 120_000 }, async () => {
  const member = await street.visit({ persona: 'member' })
  await street.open(member, films)
  await member.getByText('《末班渡》').waitFor()
  await member.getByRole('button', { name: '推荐一部' }).click()
  await member.getByRole('button', { name: '推荐', exact: true }).click()
  await member.getByText('写上片名。').waitFor()
  await member.getByLabel('片名').fill('《桥上的剃头摊》')
  await member.getByLabel('为什么想放给邻居看').fill('剃了四十年头的老师傅，最后一天收摊。')
  await member.getByRole('button', { name: '推荐', exact: true }).click()
  await member.getByText('《桥上的剃头摊》').waitFor()
  expect(await listed('open')).toContain('桥上的剃头摊')

  const neighbour = await street.visit({ persona: 'resident' })
  await street.open(neighbour, films)
  await neighbour.getByText('片子由党员推荐，大家都可以支持。').waitFor()
  const card = neighbour.getByRole('group', { name: '《桥上的剃头摊》' })
  await card.getByRole('button', { name: '支持' }).click()
  await card.getByRole('button', { name: '已支持，1 人' }).waitFor()

  const staff = await street.visit({ persona: 'staff' })
  await street.open(staff, '/features/staff/pages/desk/index')
  await staff.getByRole('tab', { name: /^待办/ }).click()
  await staff.getByRole('link', { name: /推荐的片子/ }).click()
  await staff.getByText('《夜班公交》').waitFor()
  await staff.getByRole('radio', { name: '想看的' }).or(staff.getByRole('button', { name: '想看的' })).first().click()
  await staff.getByRole('group', { name: '《桥上的剃头摊》' }).getByRole('button', { name: '排片' }).click()
  await staff.getByRole('dialog').getByRole('link', { name: /周二微电影/ }).first().click()
  await staff.getByText('排好了，大家会收到消息').waitFor()
  await expect.poll(() => listed('scheduled')).toContain('桥上的剃头摊')

  await street.open(neighbour, '/features/residents/pages/inbox/index')
  await neighbour.getByRole('link', { name: /片子排上了：桥上的剃头摊/ }).first().click()
  await neighbour.getByRole('heading', { name: '周二微电影：《桥上的剃头摊》' }).waitFor()
  await neighbour.getByText('陆志平推荐。').first().waitFor()
})

test('the same film again leads to the one that is there', { timeout: 60_000 }, async () => {
  const page = await street.visit({ persona: 'member' })
  await street.open(page, films)
  await page.getByRole('button', { name: '推荐一部' }).click()
  await page.getByLabel('片名').fill('《末 班 渡》')
  await page.getByLabel('为什么想放给邻居看').fill('老渡口的故事。')
  await page.getByRole('button', { name: '推荐', exact: true }).click()
  await page.getByText('这部片子已经有人推荐了，支持它，排得更快。').waitFor()
  await page.getByRole('button', { name: '支持《末班渡》' }).click()
  await page.getByRole('group', { name: '《末班渡》' }).getByRole('button', { name: /^已支持/ }).waitFor()
  expect(await listed('open')).toEqual(expect.arrayContaining(before))
})

test('staff withhold what should not be public, with a reason its author reads', { timeout: 60_000 }, async () => {
  const staff = await street.visit({ persona: 'staff' })
  await street.open(staff, `${films}?view=checking`)
  const card = staff.getByRole('group', { name: '《夜班公交》' })
  await card.getByRole('button', { name: '不公开' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: '不公开' }).click()
  await staff.getByText('写一句原因。').waitFor()
  await staff.getByLabel('原因').fill('理由里有电话号码。')
  await staff.getByRole('dialog').getByRole('button', { name: '不公开' }).click()
  await staff.getByText('没有等人看的片子').waitFor()
  const member = await street.visit({ persona: 'member' })
  await street.open(member, '/features/residents/pages/inbox/index')
  await member.getByText(/没有公开：理由里有电话号码。/).waitFor()
})
