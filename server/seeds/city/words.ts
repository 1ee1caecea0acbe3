import type { AmenityKind, StationKind } from '../../../contract/stations'

/** Cities of the demo province, all invented; the first is the demo street's own and has no need of a name. */
export const CITIES = [
  { name: '', lat: 30.775, lng: 120.742 },
  { name: '澜洲市', lat: 30.22, lng: 120.1 },
  { name: '禾陵市', lat: 29.62, lng: 120.92 },
  { name: '云浦市', lat: 29.02, lng: 120.12 },
  { name: '清禾市', lat: 28.42, lng: 119.52 },
  { name: '棠海市', lat: 28.62, lng: 121.02 },
  { name: '潮汐市', lat: 29.42, lng: 121.42 },
  { name: '桃湖市', lat: 30.82, lng: 119.62 },
  { name: '松径市', lat: 29.22, lng: 118.92 },
  { name: '江吟市', lat: 27.92, lng: 120.42 },
] as const

export const DISTRICTS = ['城南区', '运河区', '湖东区', '桑园区', '稻香区', '望江区', '北塘区'] as const

export const FIRST = [...'桂梅兰竹菊荷柳松枫桐杏槐云月星霞泉溪湖塘江汀渔耕织绣书墨琴棋锦瑞和安福康长永新'] as const
export const SECOND = [...'园苑桥浜塘墩岸渡里坊亭台阁庄湾汇埭堰泾港田林山岭泽浦洲圩庙巷'] as const
export const ROAD_SUFFIXES = ['路', '路', '路', '街', '街', '大道', '巷'] as const
export const ESTATES = ['新村', '花园', '家园', '苑', '公寓', '雅居', '小区', '人家'] as const
export const VILLAGES = ['埭', '自然村', '浜', '家园', '组'] as const
export const BUILDINGS = ['大厦', '中心', '广场', '科创园', '产业园', '商务楼', '创业园', '天地'] as const
export const LANDMARKS = [
  '公交站', '地铁口', '菜场', '公园', '小学', '卫生服务中心', '银行', '超市', '体育场', '图书馆', '农贸市场', '停车场', '快递点', '加油站',
] as const
export const POST_WORDS = ['驿站', '驿站', '驿站', '环卫驿站', '骑手驿站', '爱心驿站', '户外劳动者驿站'] as const

/** Opening hours as people write them; the reader of hours makes sense of most. */
export const HOURS: Record<'centre' | 'community' | 'building' | 'post' | 'square', readonly string[]> = {
  centre: [
    '周一至周日 9:00-21:00，法定节假日 9:00-17:00', '周一至周五 8:30-20:30，周六、周日 9:00-17:00', '每天 9:00-17:30',
    '周二至周日 9:00-17:00，周一闭馆', '周一至周五 8:30-20:30，暑期延长', '以公告为准',
  ],
  community: [
    '周一至周五 8:30-11:30，13:30-17:30', '周一至周六 8:30-11:30，13:30-17:00，法定节假日休息', '每天 8:30-20:00',
    '周一至周五 8:30-17:00；周六 9:00-11:30', '夏令（5月1日至9月30日）：8:00-11:30，14:00-17:30；其余时间：8:30-11:30，13:30-17:00',
    '工作日 8:30-17:00，周末看通知', '与居委会上班时间一致',
  ],
  building: [
    '工作日 8:30-18:00', '周一至周五 9:00-20:00，周六 9:00-17:00', '每天 10:00-21:30', '周一至周五 8:00-21:00，法定节假日休息',
    '工作日 9:00-18:00，团队活动时延长', '与大厦开放时间一致',
  ],
  post: [
    '24小时', '每天 6:00-20:00', '每天 7:00-19:00', '每天 5:30-21:00', '周一至周日 8:00-22:00',
    '夏季 6:00-19:00，冬季 6:30-18:00', '与地铁站开放时间一致',
  ],
  square: ['24小时', '每天 5:00-22:00'],
}

export const DOORS = [
  '门朝马路，认红色灯箱', '南门进，右手边', '小区北门进，走到头左转', '一楼大厅左侧', '电梯上 2 楼', '院子里第一间', '公厕旁边绿色门', '保安亭后面',
] as const

/** What a place of each level usually has, and how often out of ten. */
export const AMENITIES: Record<keyof typeof HOURS, readonly (readonly [AmenityKind, number, string | null])[]> = {
  centre: [
    ['water', 10, '冷热都有'], ['wifi', 10, null], ['baby', 8, '有尿布台'], ['aed', 9, '服务台'], ['book', 8, null],
    ['toilet', 10, null], ['hush', 6, null], ['meal', 4, '食堂 11:00 到 13:00'], ['medicine', 7, '常用药箱'], ['plug', 8, null],
  ],
  community: [
    ['water', 9, null], ['wifi', 7, '免密码'], ['book', 6, null], ['toilet', 6, null], ['meal', 2, '老年食堂'], ['baby', 3, null], ['aed', 4, '一楼门厅'],
    ['medicine', 5, null],
  ],
  building: [
    ['water', 9, null], ['wifi', 8, null], ['plug', 8, '6 个插座'], ['meal', 5, '微波炉 2 台'], ['baby', 3, null],
    ['hush', 3, null],
  ],
  post: [
    ['water', 10, null], ['plug', 7, null], ['meal', 4, '微波炉 1 台'], ['medicine', 4, null], ['toilet', 3, null],
    ['wifi', 3, null], ['aed', 1, null],
  ],
  square: [['toilet', 6, null], ['water', 3, null], ['aed', 2, '舞台旁边']],
}

/** Square metres, from and to. */
export const AREAS: Record<StationKind, readonly [number, number]> = {
  city: [6000, 10_000], district: [2000, 4500], subdistrict: [600, 1600],
  community: [120, 520], building: [50, 300], post: [12, 48], square: [800, 6000], studio: [10, 40],
}
