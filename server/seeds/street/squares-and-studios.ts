import { at } from './place'
import { asOffice, asUsual, daily, week } from './hours'
import { has, station, type SeedStation } from './station'

const roundTheClock = asUsual(daily('0:00-24:00'))
const [yili, silk, elders] = [at(720, 380), at(-1180, 160), at(-1020, 1080)]

/** Outdoor places, and workshops inside other stations, which stand where their house stands. */
export const squaresAndStudios: readonly SeedStation[] = [
  station('square-lake', ['菱湖文化广场', 'square'], {
    at: at(-760, -1040), address: '槐树街南口，湖边', door: '石牌坊进去，舞台朝着湖', phone: null, area: 2600, hours: roundTheClock,
    amenities: has('water 直饮水 · toilet · plug 舞台边 2 个'),
  }),
  station('square-canal', ['运河湾邻里广场', 'square'], {
    at: at(460, 1040), address: '运河湾小区东门外', door: '塔吊改的灯架，远远看得到', phone: null, area: 900, hours: roundTheClock,
    amenities: has('water · toilet'),
  }),
  station('studio-law', ['法律援助工作室', 'studio'], {
    at: yili, address: '揽秀路 200 号', door: '大厅右手走廊，第二间', phone: '0573-5550118', area: 24,
    hours: asOffice(week('9:00-11:30 13:30-17:00', '', '')), amenities: has('water · hush'),
  }),
  station('studio-grid', ['丝厂里网格工作室', 'studio'], {
    at: silk, address: '老丝厂 5 号楼', door: '进门右边玻璃房', phone: '0573-5550119', area: 30,
    hours: week('8:30-20:00', '8:30-20:00', ''), amenities: has('water'),
  }),
  station('studio-lu', ['老陆谈心工作室', 'studio'], {
    at: elders, address: '学子路 3 号', door: '一楼朝南，门口有两把藤椅', phone: null, area: 18,
    hours: asOffice(week('8:30-11:30', '8:30-11:30', '')), amenities: has('water · hush'),
  }),
]
