/** A demo neighbour: a nickname that says something, and two traits. */
export interface SeedResident {
  readonly nickname: string
  readonly isPartyMember: boolean
  readonly isStaff: boolean
  readonly elderMode: boolean | null
}

const ordinary = `
  早班公交王师傅 菜场刘阿姨 二楼小周 拉二胡的老金 豆豆妈妈 跑湖的阿斌 红砖楼老沈 夜班护士小陶 修车的大勇 种月季的马老师
  渔里阿芳 五楼程序员 乐乐外公 裁缝许姐 快递小蒋 合唱团吴阿姨 刚搬来的小何 图书角志愿者 遛狗的陈姐 棋摊老宋
  送奶工老田 小满爸爸 教钢琴的林老师 书法班老顾 秋泾桥的桥 爱拍照的阿丽 健身房小郑 一单元楼长 手工包粽子的潘姐 湖边写生
  退休司机老费 社区医生小陆 丝厂里老工人 三班倒小曹 六楼轮椅阿公 双胞胎妈妈 骑手小赵 门卫李叔 烘焙店小汪`

const partyMembers = `
  陈家桥老书记 支部小高 楼长秦姐 红马甲老邹 讲解员苏晓 退伍兵小戚 网格员小倪 党小组长余姐 巡河的老钱 志愿队小施`

const elders = `
  八十二岁的姚奶奶 孙大爷 戴老花镜的方阿婆 周阿公 冯奶奶 唱越剧的诸阿姨`

const staff = `站长周敏敏 市政所老吴`

const named = (text: string, traits: Omit<SeedResident, 'nickname'>): SeedResident[] =>
  text.trim().split(/\s+/).map((nickname) => ({ nickname, ...traits }))

/** 57 neighbours; with the three personas of the host that makes a lively street. */
export const seedResidents: readonly SeedResident[] = [
  ...named(ordinary, { isPartyMember: false, isStaff: false, elderMode: null }),
  ...named(partyMembers, { isPartyMember: true, isStaff: false, elderMode: null }),
  ...named(elders, { isPartyMember: false, isStaff: false, elderMode: true }),
  ...named(staff, { isPartyMember: true, isStaff: true, elderMode: null }),
]

/** Members of the Party whom staff have confirmed: they nominate films. The others wait on the desk. */
export const confirmedMembers: readonly string[] = ['陆志平', '陈家桥老书记', '红马甲老邹', '巡河的老钱']
