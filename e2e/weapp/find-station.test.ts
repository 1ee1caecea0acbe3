import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { unitId } from '../../server/seeds/organisations/units'
import type { MiniProgram } from './mini-program'
import { readPackage } from './read-package'
import { openAt, openByPosition } from './testing/at-home'
import { openStreet, type Street } from './testing/street'

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

const FIELD = '找站，站名、地址或拼音首字母'

describe('in the compiled mini-program', () => {
  test('somebody types initials, opens the station, and finds the word offered again', async () => {
    const program = await openAt(street.persona('resident'), '/features/stations/pages/directory/index')
    app = program
    await program.see('全部的站，29 个')
    await program.type(FIELD, 'lxl')
    await program.see('菱香里党群服务站')
    await program.seeNot('望湖驿站')
    await program.tap('菱香里党群服务站')
    expect(program.page.route).toBe('features/stations/pages/detail/index')
    await program.back()
    await program.type(FIELD, '')
    await program.see('最近找过')
    await program.tap('lxl')
    await program.see('菱香里党群服务站')
  })

  test('a wrong character is forgiven, and said', async () => {
    app = await openAt(street.persona('resident'), '/features/stations/pages/directory/index')
    await app.type(FIELD, '望胡驿站')
    await app.see('名字差不多的')
    await app.see('望湖驿站')
  })

  test('hot meals, open now, out of all stations', async () => {
    const program = await openAt(street.persona('resident'), '/features/stations/pages/directory/index')
    app = program
    await program.see('全部的站，29 个')
    await program.tap('热饭 8')
    await program.see('合条件的，8 个站')
    await program.tap('正在开放 8')
    await program.seeNot('望湖驿站')
  })

  test('a vague position promises nothing: perhaps within one li, and why', async () => {
    app = await openByPosition(street.persona('resident'))
    await app.see('可能在一里内')
    await app.see('微信只给大概的位置，这里按差 1000 米算')
    await app.seeNot('一定在一里内')
  })

  test('a quarter of an hour on foot is a wider circle', async () => {
    app = await openAt(street.persona('resident'))
    await app.see('一里之内，4 个站')
    await app.tap('走 15 分钟')
    await app.see('走 15 分钟之内，')
    await app.seeNot('一里之内，4 个站')
  })
  test('somebody chooses the community they live in, and 附近 says what is surely and what perhaps near', async () => {
    const program = await openAt(street.persona('resident'), '/features/stations/pages/place/index')
    app = program
    await program.tap('选我住的社区')
    await program.tap('城南区，8 个街道')
    await program.tap('一里街道，8 个社区')
    await program.tap('菱香里社区，菱香议事亭，4 个网格')
    expect(program.page.route).toBe('pages/nearby/index')
    await program.see('菱香里社区一带')
    await program.see('中心按社区的站估')
    await program.seeNot('一里之内，')
  })

  test('a grid without a station says so and offers the community around it', async () => {
    const place = '/features/stations/pages/place/index'
    const program = await openAt(street.persona('resident'), `${place}?unit=${unitId('城南区', '一里街道', '菱香里', '菱香里第一网格')}`)
    app = program
    await program.see('还没有站')
    await program.tap('看菱香里社区一带')
    expect(program.page.route).toBe('pages/nearby/index')
    await program.see('菱香里社区一带')
  })

  test('the pins of the map beside the list are in the main package: a subpackage may still be on its way', () => {
    const files = readPackage()
    const code = ['common.js', 'pages/nearby/index.js'].map((file) => files.text(file)).join()
    const pins = [...code.matchAll(/"\/(assets\/pins\/[\w-]+\.png)"/g)].map(([, file]) => file)
    expect([...new Set(pins)].sort()).toEqual(['assets/pins/pin-hollow.png', 'assets/pins/pin.png'])
    expect(files.list('.png')).toEqual(expect.arrayContaining(pins))
    expect(code).not.toContain('data:image')
  })
})
