import type { ServiceAction, ServiceKind, ZonePurpose } from '../../../contract/station-details'
import { idForName } from '../../kernel/ids'
import type { StationDetails } from '../../modules/stations'
import { cityZones } from './city-zones'

/** `name | purpose | floor | m² | what one does there`; an empty part is not known. */
type ZoneLine = string

/** A desk: agency, weekday, from and to as clock times, topics. */
type DutyLine = readonly [agency: string, weekday: number, from: string, to: string, topics: string]

type ServiceLine = readonly [kind: ServiceKind, name: string, line: string | null, action: ServiceAction]

interface Inside {
  readonly zones: readonly ZoneLine[]
  readonly duties?: readonly DutyLine[]
  readonly services?: readonly ServiceLine[]
}

const words = (bring: string): ServiceAction => ({ kind: 'words', bring })
const phone = (number: string): ServiceAction => ({ kind: 'phone', phone: number })
const page = (name: Extract<ServiceAction, { kind: 'page' }>['page']): ServiceAction => ({ kind: 'page', page: name })
const place = (key: string, name: string): ServiceAction =>
  ({ kind: 'place', stationId: idForName(`station:${key}`), name })

const communityServices = (number: string): readonly ServiceLine[] => [
  ['party', '流动党员报到', '来住多久都可以报', words('身份证。原支部的联系电话，有就带上。')],
  ['government', '开居住证明', '当场开', words('身份证，租房的带上合同。')],
  ['government', '老年卡、敬老金', '不会填表，我们帮你填', phone(number)],
  ['club', '报个活动', '这一周的都在', page('activities')],
]

const insides: Readonly<Record<string, Inside>> = {
  city: { zones: cityZones },
  yili: {
    zones: [
      '一里展厅 | see | 1 楼 | 160 | 看这条街的老照片和新规划',
      '红船小影厅 | see | 1 楼 | 80 | 每天 14:00 放一场，坐下就看',
      '办事大厅 | settle | 1 楼 | 220 | 社保、居住、老年卡，先取号',
      '自助机 | settle | 1 楼 | 20 | 打证明、交费，晚上也能用',
      '部门驻点桌 | ask | 1 楼 | 40 | 每天有一个部门的人坐着',
      '法律援助 | ask | 1 楼 | 24 | 打官司前先问一句',
      '邻里厨房 | join | 1 楼 | 90 | 周日一起做点心',
      '书画室 | join | 2 楼 | 70 | 周二、周四下午，纸墨都有',
      '舞蹈室 | join | 2 楼 | 110 | 空着就能用，先登记',
      '儿童之家 | join | 2 楼 | 85 | 三岁到八岁，大人陪着',
      '议事厅 | ask | 2 楼 | 60 | 楼里的事，约个时间来说',
    ],
    duties: [
      ['区人社局', 1, '9:00', '11:30', '找工作 · 社保'],
      ['区民政局', 2, '9:00', '11:30', '困难帮扶 · 老人补贴'],
      ['区司法所', 2, '13:30', '17:00', '打官司 · 调解'],
      ['区档案馆', 3, '13:30', '16:30', '查婚姻、知青、房产档案'],
      ['区医保中心', 4, '9:00', '11:30', '报销 · 异地看病'],
      ['区人社局', 5, '13:30', '17:00', '找工作 · 学手艺'],
    ],
    services: [
      ['party', '转组织关系', '当场办好', words('身份证。从外市来的带上介绍信。')],
      ['party', '找个支部报到', '打个电话，告诉你去哪里', phone('0573-5550100')],
      ['party', '听一节微党课', '十五分钟，手机上也能听', page('lessons')],
      ['government', '社保卡、养老认证', '自助机也能办', words('身份证。替老人办，两个人的都带。')],
      ['government', '失业登记', '周一、周五有人社局的人在', words('身份证、离职证明、银行卡。')],
      ['government', '不动产、公积金', '去市中心办，一次办完', place('city', '市党群服务中心')],
      ['club', '报个活动', '这一周的都在', page('activities')],
      ['club', '长者学堂', '书画、手机、唱歌，去那里报', place('elders', '长者学堂党群服务站')],
      ['club', '说个金点子', '街上哪里要改，说一句', page('submit_idea')],
    ],
  },
  lingxiang: {
    zones: [
      '服务台 | settle | | 30 | 开证明、代收快递',
      '议事亭 | ask | | 45 | 周三晚上七点，一起说事',
      '手工间 | join | | 60 | 缝纫机三台，空着就能用',
      '儿童之家 | join | | 55 | 放学后到六点，有人看着',
    ],
    duties: [['菱香里卫生站', 3, '9:00', '11:00', '量血压 · 看化验单']],
    services: communityServices('0573-5550102'),
  },
  qiujing: {
    zones: [
      '服务台 | settle | 1 楼 | 40 | 开证明、报修、领东西',
      '桥头书房 | see | 1 楼 | 90 | 三千册，坐着看，也能借',
      '茶馆 | join | 1 楼 | 70 | 早上六点烧水，自己带杯子',
      '安静屋 | ask | 2 楼 | 20 | 心里有事，关上门说',
    ],
    duties: [['社区医生', 2, '9:00', '11:00', '量血压 · 配药'], ['社区医生', 5, '9:00', '11:00', '量血压 · 配药']],
    services: communityServices('0573-5550104'),
  },
  lanhu: {
    zones: [
      '会客厅 | join | 3 楼 | 46 | 午休听一节课，吃饭也行',
      '专注间 | join | 3 楼 | 20 | 四张桌，插座够，别打电话',
      '服务台 | settle | 3 楼 | 12 | 楼里公司的党务、社保问这里',
    ],
    duties: [['区司法所', 4, '12:00', '13:30', '劳动合同 · 工伤']],
    services: [
      ['party', '公司里成立支部', '三个人就能商量', phone('0573-5550103')],
      ['club', '午休微党课', '十五分钟，不耽误吃饭', page('activities')],
    ],
  },
  silk: {
    zones: [
      '老厂食堂 | join | 1 楼 | 210 | 午饭 11:00 到 12:30，可以送上门',
      '网格工作室 | ask | 1 楼 | 30 | 网格员坐在这里，什么事都能说',
      '丝厂记忆 | see | 2 楼 | 120 | 老机器、老照片，可以摸',
      '安静屋 | ask | 2 楼 | 25 | 一个人坐坐，或者约人聊聊',
    ],
    services: communityServices('0573-5550107'),
  },
  elders: {
    zones: [
      '书画班 | join | 1 楼 | 80 | 周一、周三上午',
      '手机课 | join | 1 楼 | 60 | 一对一教，带上自己的手机',
      '阅览室 | see | 1 楼 | 70 | 大字报纸，有放大镜',
      '老陆谈心 | ask | 1 楼 | 18 | 藤椅两把，上午都在',
    ],
  },
  wanghu: { zones: ['一间小屋 | ask | | 28 | 歇脚、喝水、充电，问路也行'] },
  'square-lake': { zones: ['湖边舞台 | join | | 300 | 傍晚跳舞，周六晚上放露天电影'] },
  'studio-law': {
    zones: ['一间屋 | ask | 1 楼 | 24 | 打官司前先问一句，不收钱'],
    duties: [['区司法所', 2, '13:30', '17:00', '打官司 · 调解'], ['值班律师', 4, '9:00', '11:30', '写状子 · 看合同']],
    services: [['government', '约律师', '说一下什么事，约个时间', phone('0573-5550118')]],
  },
  'studio-grid': { zones: ['玻璃房 | ask | 1 楼 | 30 | 网格员坐班，漏水、停电、独居老人都管'] },
  'studio-lu': { zones: ['藤椅两把 | ask | 1 楼 | 18 | 当了四十年党员的老陆，听你说说话'] },
}

const NOTHING: Inside = { zones: [] }

/** Rooms, desks and services of a demo station; empty for those nobody has described. */
export function insideOf(key: string): StationDetails {
  const { zones, duties = [], services = [] } = insides[key] ?? NOTHING
  return {
    zones: zones.map((line) => zoneOf(line, key)),
    duties: duties.map(([agency, weekday, from, to, topics]) => ({
      id: idForName(`duty:${key} ${agency} ${weekday} ${from}`),
      agency, weekday, fromMinute: minute(from), toMinute: minute(to), topics: topics.split(' · '),
    })),
    services: services.map(([kind, name, line, action]) => ({
      id: idForName(`service:${key} ${name}`), kind, name, line, action,
    })),
  }
}

function zoneOf(text: ZoneLine, key: string): StationDetails['zones'][number] {
  const [name = '', purpose = '', floor = '', area = '', doing = ''] = text.split('|').map((part) => part.trim())
  return {
    id: idForName(`zone:${key} ${name}`),
    name,
    purpose: purpose as ZonePurpose,
    floor: floor || null,
    areaSquareMeters: area === '' ? null : Number(area),
    doing,
  }
}

const minute = (time: string): number => {
  const [hour = 0, minutes = 0] = time.split(':').map(Number)
  return hour * 60 + minutes
}
