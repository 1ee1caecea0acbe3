import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HOME, useStreet } from './visit'

const street = useStreet()

/** WGS-84 pairs: the datums are about 500 m apart here, so a station taken for GCJ-02 would not be within one li. */
const directory = [
  '一里街道服务站一览表',
  '编号,名称,级别,地址,经度,纬度,开放时间',
  'D-1,新菱香驿站,驿站,菱香路 90 号,120.7597,30.7642,每天 8:00-20:00',
  'D-2,=新湖驿站,驿站,菱香路 92 号,120.7640,30.7641,每天 8:00-20:00',
  'D-3,写反了的站,驿站,菱香路 94 号,30.7642,120.7597,',
].join('\n')

test('staff import a directory with a bad row, and a resident finds the station', { timeout: 120_000 }, async () => {
  const page = await street.visit({ persona: 'staff', width: 1280, height: 860 })
  await street.open(page, '/features/staff/pages/desk/index')
  await page.getByRole('tab', { name: '站点' }).click()
  await page.getByText('导入和导出站点').click()

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选一个文件' }).click()
  const buffer = Buffer.from(directory)
  await (await chooser).setFiles({ name: '站点.csv', mimeType: 'text/csv', buffer })
  await page.getByText('站点.csv').waitFor()
  await page.getByRole('radio', { name: 'WGS-84' }).click()
  await page.getByRole('button', { name: '先检查' }).click()
  await page.getByText('2 行能导入，1 行不能').waitFor()
  await page.getByText('经度和纬度写反了').waitFor()
  await page.getByText('第 5 行，经度').waitFor()

  const findings = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载要改的地方' }).click()
  expect(readFileSync(await (await findings).path(), 'utf8')).toContain('"5","经度","30.7642","swapped"')

  await page.getByRole('button', { name: '只导入好的 2 行' }).click()
  await page.getByText('导入好了：新增 2，改动 0，没变 0，没收 1 行').waitFor()

  const neighbour = await street.visit({ persona: 'resident', at: HOME })
  await neighbour.getByText('新菱香驿站').first().waitFor()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  const exported = readFileSync(await (await download).path(), 'utf8')
  expect(exported).toContain("directory,D-2,'=新湖驿站,驿站,菱香路 92 号,,,120.764,30.7641,WGS-84")
  expect(exported).toContain('望湖驿站')
})

test('a file that is no directory says what it has instead of titles', async () => {
  const page = await street.visit({ persona: 'staff', width: 1280, height: 860 })
  await street.open(page, '/features/stations/pages/import/index')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选一个文件' }).click()
  await (await chooser).setFiles({ name: '别的.csv', mimeType: 'text/csv', buffer: Buffer.from('菜名,价格\n红烧肉,38') })
  await page.getByRole('radio', { name: 'GCJ-02' }).click()
  await page.getByRole('button', { name: '先检查' }).click()
  await page.getByText('文件里的表头：菜名、价格').waitFor()
})

test('titles nobody knows are explained once, and the next file with them needs no explaining', async () => {
  const page = await street.visit({ persona: 'staff', width: 1280, height: 860 })
  await street.open(page, '/features/stations/pages/import/index')
  const bring = async (id: string): Promise<void> => {
    const text = `代码,书房,哪里,东经,北纬\n${id},${id}书房,南门路 ${id} 号,120.74,30.7${id}`
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /一个文件/ }).click()
    await (await chooser).setFiles({ name: `书房${id}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByText(`书房${id}.csv`).waitFor()
  }
  await bring('11')
  await page.getByRole('radio', { name: 'GCJ-02' }).click()
  await page.getByRole('button', { name: '先检查' }).click()
  await page.getByText('在下面选一选哪一列是什么').waitFor()
  const choices = { 名称: '书房', 地址: '哪里', 经度: '东经', 纬度: '北纬', 编号: '代码', 级别: '每一行都是“社区”' }
  for (const [ours, theirs] of Object.entries(choices)) {
    await page.locator(`select[aria-label^="${ours}"]`).selectOption({ label: theirs })
  }
  await page.getByText('地址 南门路 11 号，经度 120.74').waitFor()
  await page.getByRole('button', { name: '按这样检查' }).click()
  await page.getByText('1 行都能导入').waitFor()
  await bring('12')
  await page.getByRole('button', { name: '先检查' }).click()
  await page.getByText('用了上次选的').waitFor()
  await page.getByRole('button', { name: '导入这 1 行' }).click()
  await page.getByText('导入好了：新增 1').waitFor()
})

test('somebody who is not staff does not get in', async () => {
  const page = await street.visit({ persona: 'resident' })
  await street.open(page, '/features/stations/pages/import/index')
  await page.getByText('这里要工作人员来办').waitFor()
})
