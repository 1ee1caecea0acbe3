import { asOffice, asUsual, daily, inSeason, onHolidays, week } from './hours'
import { at } from './place'
import { squaresAndStudios } from './squares-and-studios'
import { has, station, type SeedStation } from './station'

const officeHours = asOffice(week('8:30-11:30 13:30-17:30', '9:00-11:30 13:30-17:00', ''))
const longDay = asUsual(daily('8:00-20:00'))
const roundTheClock = asUsual(daily('0:00-24:00'))
const winter = { name: '冬令', from: '11-01', to: '03-31' }

/**
 * 24 stations of six levels, two squares, three studios. Around 芦席湾新村 (1,900 m east of home) there is none within
 * 500 m.
 */
export const seedStations: readonly SeedStation[] = [
  station('wanghu', ['望湖驿站', 'post'], {
    at: at(40, 80), address: '菱香路 12 号，公交站旁', door: '站牌后面红色小屋，门朝马路', phone: '0573-5550101', area: 28, hours: longDay,
    amenities: has('water 冷热都有 · plug 6 个插座 · aed 进门左手边'),
  }),
  station('lingxiang', ['菱香里党群服务站', 'community'], {
    at: at(-230, 120), address: '菱香里 3 幢底层', door: '小区北门进，走到头左转', phone: '0573-5550102', area: 260,
    hours: daily('8:30-20:00'), amenities: has('water · meal 微波炉 2 台 · wifi 免密码 · baby 有尿布台'),
  }),
  station('lanhu', ['揽湖大厦楼宇站', 'building'], {
    at: at(180, 252), address: '揽秀路 88 号', door: '南门进，右手边电梯上 3 楼', phone: '0573-5550103', area: 86,
    hours: asOffice(week('8:30-12:30 13:30-20:00', '9:00-12:30 13:30-17:00', '')), amenities: has('meal 微波炉 2 台 · wifi 免密码 · plug 6 个插座'),
  }),
  station('qiujing', ['秋泾桥社区党群服务中心', 'community'], {
    at: at(-280, -326), address: '秋泾桥北堍', door: '桥头石狮子旁边的院子', phone: '0573-5550104', area: 420, hours: officeHours,
    amenities: has('water · hush 有安静的屋 · book 3000 册 · toilet'),
  }),
  station('yili', ['一里街道党群服务中心', 'subdistrict'], {
    at: at(720, 380), address: '揽秀路 200 号', door: '正门进大厅，先取号', phone: '0573-5550100', area: 1280,
    hours: onHolidays('9:00-17:00', week('8:30-20:30', '9:00-17:00', '9:00-17:00')), amenities: has('water · meal 食堂 11:00 到 13:00 · wifi · baby · aed 服务台 · book · toilet · medicine 常用药箱'),
  }),
  station('chengnan', ['城南区党群服务中心', 'district'], {
    at: at(-1400, 900), address: '城南大道 66 号', door: '广场东侧，认圆形屋顶', phone: '0573-5550200', area: 3600,
    hours: asUsual(daily('9:00-21:00')), amenities: has('water · wifi · baby · aed · book · toilet · hush'),
  }),
  station('city', ['市党群服务中心', 'city'], {
    at: at(-2100, 1500), address: '人民路 1 号', door: '地下车库电梯直达 1 楼', phone: '0573-5550300', area: 9800,
    hours: onHolidays('9:00-17:00', week('9:00-21:00', '9:00-21:00', '9:00-17:00')), amenities: has('water · meal · wifi · plug · baby · aed · book · toilet · hush'),
  }),
  station('yuli', ['渔里新村党群服务站', 'community'], {
    at: at(-820, -240), address: '渔里新村 18 幢旁', door: '活动室隔壁', phone: '0573-5550105', area: 180, hours: officeHours, amenities: has('water · wifi · toilet'),
  }),
  station('ferry', ['渡口邻里驿站', 'post'], {
    at: at(-620, 560), address: '老渡口 2 号', door: '渡口台阶上来第一间', phone: null, area: 35, hours: asUsual(daily('7:00-19:00')), amenities: has('water · plug · toilet'),
  }),
  station('canal', ['运河湾党群服务站', 'community'], {
    at: at(340, 900), address: '运河湾小区会所 1 楼', door: '会所正门左边', phone: '0573-5550106', area: 310, hours: daily('8:30-20:00'),
    hoursRead: { text: '每天8:30-20:00，暑期延长', certainty: 'partial', unread: ['暑期延长'] }, amenities: has('water · wifi · baby · book'),
  }),
  station('silk', ['丝厂里党群服务站', 'community'], {
    at: at(-1180, 160), address: '老丝厂 5 号楼', door: '认红砖烟囱，烟囱底下', phone: '0573-5550107', area: 520,
    hours: week('8:30-20:00', '8:30-20:00', ''), amenities: has('water · meal 老年食堂 · wifi · hush · toilet'),
  }),
  station('scholar', ['槐树街驿站', 'post'], {
    at: at(-960, -640), address: '槐树街 9 号', door: '大槐树对面', phone: null, area: 22, hours: inSeason({ ...winter, text: '7:00-17:30' }, daily('6:30-18:30')), amenities: has('water · plug'),
  }),
  station('care', ['环卫工人爱心驿站', 'post'], {
    at: at(900, -80), address: '湖滨北路公厕旁', door: '绿色门', phone: null, area: 18, hours: asUsual(daily('5:00-21:00')), amenities: has('water · meal 微波炉 1 台 · toilet · medicine'),
  }),
  station('market', ['菜场口驿站', 'post'], {
    at: at(-480, -620), address: '渔里菜场东门', door: '公平秤旁边', phone: '0573-5550108', area: 30, hours: asUsual(daily('5:30-17:00')), amenities: has('water · plug · medicine'),
  }),
  station('terminus', ['公交首末站驿站', 'post'], {
    at: at(560, 1320), address: '运河路公交首末站内', door: '调度室隔壁，半夜也亮灯', phone: '0573-5550109', area: 40, hours: roundTheClock, amenities: has('water · plug · wifi · toilet'),
  }),
  station('park', ['科创园党群服务站', 'building'], {
    at: at(1500, 1240), address: '科创园 6 号楼 1 层', door: '园区南门进直走', phone: '0573-5550110', area: 640, hours: asOffice(week('8:00-21:00', '9:00-17:00', '')), amenities: has('water · meal · wifi · plug · hush · baby'),
  }),
  station('eastlake', ['湖东大厦楼宇站', 'building'], {
    at: at(1320, 420), address: '湖东路 18 号', door: '大堂右侧玻璃门', phone: '0573-5550111', area: 95, hours: asOffice(week('8:30-12:00 13:00-19:00', '', '')), amenities: has('water · wifi · plug'),
  }),
  station('plaza', ['金穗广场党群服务站', 'building'], {
    at: at(-1640, -420), address: '金穗广场 B1 层', door: '超市收银台出来左转', phone: '0573-5550112', area: 150, hours: asUsual(daily('10:00-21:30')), amenities: has('water · wifi · plug · baby'),
  }),
  station('willow', ['柳岸社区党群服务站', 'community'], {
    at: at(1180, -560), address: '柳岸路 40 号', door: '柳岸小学斜对面', phone: '0573-5550113', area: 240, hours: officeHours, amenities: has('water · book · toilet'),
  }),
  station('mulberry', ['桑园社区党群服务站', 'community'], {
    at: at(-420, 1480), address: '桑园新村 1 幢', door: '车棚尽头', phone: '0573-5550114', area: 200, hours: officeHours, amenities: has('water · wifi'),
  }),
  station('elders', ['长者学堂党群服务站', 'community'], {
    at: at(-1020, 1080), address: '学子路 3 号', door: '一楼全平，轮椅能进', phone: '0573-5550115', area: 380, hours: asOffice(week('8:30-17:00', '8:30-11:30', '')), amenities: has('water · aed · book · hush · toilet · medicine'),
  }),
  station('pier', ['码头驿站', 'post'], {
    at: at(260, -760), address: '游船码头候船廊', door: '售票窗右边', phone: '0573-5550116', area: 26, hours: asUsual(inSeason({ ...winter, text: '8:30-16:30' }, week('8:30-17:00', '8:00-18:00', '8:00-18:00'))), amenities: has('water · plug · aed · toilet'),
  }),
  station('riders', ['骑手驿站', 'post'], {
    at: at(-1500, 420), address: '城南大道 12 号', door: '充电柜后面', phone: null, area: 45, hours: roundTheClock, amenities: has('water · plug 电动车换电 · meal 微波炉 2 台 · wifi'),
  }),
  station('paddy', ['稻香社区党群服务站', 'community'], {
    at: at(-120, 1900), address: '稻香路 77 号', door: null, phone: '0573-5550117', area: null, hours: null,
    hoursRead: { text: '与居委会上班时间一致', certainty: 'unknown', unread: ['与居委会上班时间一致'] }, amenities: has('water'),
  }),
  ...squaresAndStudios,
]
