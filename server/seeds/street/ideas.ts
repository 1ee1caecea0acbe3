import type { IdeaStepKind } from '../../../contract/ideas'

/** A step of a demo idea: so many days after it was handed in. */
export interface SeedStep {
  readonly kind: Exclude<IdeaStepKind, 'submitted' | 'published'>
  readonly afterDays: number
  readonly unit: string
  readonly text: string
}

/** A demo idea. `steps` ends in its state; without `published` it still waits for a person. */
export interface SeedIdea {
  readonly text: string
  readonly by: string
  readonly anonymous: boolean
  readonly station: string | null
  readonly daysAgo: number
  readonly published: boolean
  readonly supporters: number
  readonly steps: readonly SeedStep[]
}

const stepOf = (kind: SeedStep['kind']) => (afterDays: number, unit: string, text: string): SeedStep =>
  ({ kind, afterDays, unit, text })

const accepted = stepOf('accepted')
const adopted = stepOf('adopted')
const done = stepOf('done')
const replied = stepOf('replied')
const declined = stepOf('declined')
const withheld = stepOf('withheld')

type Extra = Partial<Omit<SeedIdea, 'text' | 'by' | 'daysAgo' | 'supporters'>>

type Hand = [by: string, daysAgo: number, supporters: number]

const idea = (text: string, [by, daysAgo, supporters]: Hand, extra: Extra = {}): SeedIdea => ({
  text, by, daysAgo, supporters, anonymous: false, station: null, published: true, steps: [], ...extra,
})

const works = '一里街道市政所'
const office = '一里街道党群服务中心'

/** 40 golden ideas in every state: the street's own words. */
export const seedIdeas: readonly SeedIdea[] = [
  // Done
  idea('菱香路公交站加一排座椅。等 12 路要二十分钟，老人都坐在花坛边上。站牌后面有两米宽的空地，放一排靠背椅正好。', ['陆志平', 84, 43], {
    station: 'wanghu', steps: [
      accepted(1, works, '收到，今天去现场量了尺寸。'),
      adopted(3, works, '这个点子好。站牌后能放 4 座靠背椅，带扶手，方便老人起身，不占盲道。'),
      done(38, works, '椅子装好了，去坐坐，不稳当就告诉我们。')] }),
  idea('渡口台阶晚上太黑，装两盏矮灯。散步的人都摸着栏杆走。', ['跑湖的阿斌', 70, 31], {
    station: 'ferry', steps: [
      accepted(2, works, '已经和路灯班约好看线路。'),
      adopted(6, works, '台阶两侧各装一盏，光照朝下，不照住户窗户。'),
      done(29, works, '灯亮了，天黑自动开，早上五点半关。')] }),
  idea('老年食堂的菜单字太小，贴大一号。旁边再放一副老花镜。', ['冯奶奶', 55, 27], {
    station: 'silk', steps: [
      adopted(2, '丝厂里社区', '明天就换。'),
      done(3, '丝厂里社区', '菜单换成 A2 大字，收银台放了三副老花镜，度数写在镜腿上。')] }),
  idea('小区垃圾房旁边缺个洗手的水龙头', ['菜场刘阿姨', 48, 24], {
    station: 'yuli', steps: [
      accepted(1, '渔里社区', '和物业说好了，接绿化的水。'),
      adopted(4, '渔里社区', '装脚踩的，不用手碰。'),
      done(20, '渔里社区', '装好了，冬天会断水一周检修。')] }),
  idea('图书角的书能不能借回家？站里看完一本不容易，登记一下就行。', ['图书角志愿者', 41, 19], {
    station: 'qiujing', steps: [
      adopted(3, '秋泾桥社区', '可以。登记名字和日期，一次两本，一个月还。'),
      done(9, '秋泾桥社区', '借书本放在门口桌上，自己写。')] }),
  // Adopted
  idea('驿站的微波炉，中午多放一台。十二点一刻要排八个人，饭热好就上班了。', ['沈佳宁', 20, 36], {
    station: 'lanhu', steps: [
      accepted(1, office, '看了一周，中午确实要等十分钟以上。'),
      adopted(5, office, '加一台，同时把插座换成大功率的。下月中旬到位。')] }),
  idea('给骑手驿站留一面墙写路况。哪个小区门不好找、哪栋电梯坏了，写上去大家都省事。', ['骑手小赵', 18, 22], {
    station: 'riders', steps: [adopted(4, '城南商圈党委', '墙留好了，先用白板，写满一周擦一次。')] }),
  idea('运河边的健身步道，每两百米写一个数字。老人走路心里有数。', ['退休司机老费', 16, 18], {
    station: 'canal', steps: [accepted(2, works, '数字用什么漆不滑，正在试。'), adopted(6, works, '用防滑漆，从老渡口起算，到运河湾正好 1200 米。')] }),
  idea('党群站办个“旧物晒台”，每月一个周六，搬出来换着用。', ['裁缝许姐', 15, 15], {
    station: 'lingxiang', steps: [adopted(5, '菱香里社区', '先试两次，每月第二个周六下午，桌子站里出。')] }),
  idea('放学那半小时，学校门口改成单向走。接孩子的电动车顶着头，天天堵。', ['双胞胎妈妈', 14, 40], {
    station: 'willow', steps: [accepted(1, '柳岸社区', '已请交警中队一起来看。'), adopted(7, '柳岸社区', '下周一起试行两周，志愿者在路口指引。')] }),
  // Accepted: somebody is on it
  idea('渔里新村到菜场，缺一盏路灯。早上五点半去买菜，桥头那段全黑，去年有人摔过。', ['八十二岁的姚奶奶', 6, 38], {
    station: 'market', steps: [accepted(2, works, '已经报了照明计划，十天内给装灯的日期。')] }),
  idea('二单元门口的坡道太陡，轮椅自己上不去', ['六楼轮椅阿公', 8, 29], {
    station: 'yuli', steps: [accepted(1, '渔里社区', '残联的师傅周四来量坡度。')] }),
  idea('秋泾桥北堍的井盖，车一过就响。夜里三点还在响，睡不好。', ['秋泾桥的桥', 5, 17], {
    station: 'qiujing', steps: [accepted(1, works, '查了，是通信井，已转产权单位，盯着。')] }),
  idea('公共厕所的门锁坏了三个月', ['送奶工老田', 9, 14], { station: 'care', steps: [accepted(1, works, '配件已订。先把坏的那间贴了提示。')] }),
  idea('菜场门口卖花的车，能不能划个位置？现在挡着盲道，人家也要讨生活。', ['种月季的马老师', 7, 12], {
    station: 'market', steps: [accepted(3, '渔里菜场', '正在和几位摊主商量东门外的空地。')] }),
  idea('运河湾的健身器材上油，吱吱响', ['健身房小郑', 4, 6], { station: 'canal', steps: [accepted(1, '运河湾物业', '维保单位这周来。')] }),
  idea('电梯里贴一张“慢点关门”的提示，给推车的人留几秒。', ['豆豆妈妈', 6, 11], { steps: [accepted(2, '菱香里物业', '七台电梯都调了关门时间，再补提示贴。')] }),
  idea('科创园到地铁口，下雨要蹚水。能不能垫高一段？', ['三班倒小曹', 10, 23], { station: 'park', steps: [accepted(3, works, '排水口堵了一半，先疏通，再看要不要垫。')] }),
  // Replied
  idea('驿站能不能开到晚上十点？下晚班的人也想喝口热水。', ['夜班护士小陶', 13, 26], {
    station: 'wanghu', steps: [replied(4, office, '望湖驿站只有一位值守，开到十点要排两班。在这之前，公交首末站驿站通宵开，走过去 12 分钟。')] }),
  idea('党课能不能录下来？上班赶不上中午那场。', ['刚搬来的小何', 12, 16], {
    station: 'lanhu', steps: [replied(2, office, '能录的都放在微党课里，听到哪儿下次从哪儿接着听。')] }),
  idea('给独居老人做一张“平安卡”，上面写邻居电话。', ['党小组长余姐', 11, 21], { steps: [replied(5, '菱香里社区', '做法很好，电话怎么保护隐私还要想。先请网格员每周敲一次门。')] }),
  idea('遛狗的便纸盒，能多放几个吗', ['遛狗的陈姐', 10, 13], { station: 'canal', steps: [replied(3, '运河湾物业', '目前四处。下季度看使用量再加，先把空盒补满。')] }),
  idea('棋摊边上种棵树。夏天晒得棋子都烫手。', ['棋摊老宋', 17, 20], { station: 'scholar', steps: [replied(6, works, '地下有管线，种不了大树。先放两把能转的大伞，行不行？')] }),
  // Declined
  idea('把小区围墙都拆了，走路就近了', ['健身房小郑', 30, 4], {
    steps: [declined(8, '菱香里社区', '围墙是业主共有的，要三分之二业主同意。社区先开了北侧小门，早六点到晚十点。')] }),
  idea('每栋楼配一个快递机器人', ['快递小蒋', 26, 7], { steps: [declined(6, office, '现在的楼道坡度和电梯都不合适。已在北门加一组大件柜。')] }),
  idea('河里放游船，居民免费坐', ['孙大爷', 35, 9], { station: 'pier', steps: [declined(9, works, '这段河是水源保护范围，不能行船。游船码头每月第一个周一老人半价，可以去那边坐。')] }),
  // Open: neighbours are reading it
  idea('站里放一台能放大字的复印机。老人复印身份证总对不准。', ['周阿公', 3, 9], { station: 'yili' }),
  idea('乐乐外公的二胡班，能不能挪到下午？上午孩子在睡觉。', ['教钢琴的林老师', 2, 3], { station: 'canal' }),
  idea('雨天站门口放一筐伞，写上“下次路过还”。', ['沈佳宁', 2, 18], { station: 'wanghu' }),
  idea('公告栏的玻璃反光，换成磨砂的', ['爱拍照的阿丽', 1, 5]),
  idea('给新搬来的人一张“邻居地图”。哪家修鞋、哪家配钥匙、哪个门几点关。', ['沈佳宁', 4, 16], { station: 'lingxiang' }),
  idea('楼道里的消防栓前面总停电动车', ['一单元楼长', 3, 14]),
  idea('能不能办个修小家电的下午？电风扇坏了舍不得扔。', ['修车的大勇', 5, 19], { station: 'lingxiang' }),
  idea('书法班的纸用完了，能不能大家凑一点、站里出一点', ['书法班老顾', 1, 2], { station: 'elders' }),
  idea('湖边的指路牌，英文写错了一个字母。', ['湖边写生', 2, 7], { station: 'pier', anonymous: true }),
  idea('八点的垃圾车能不能晚十分钟？正好撞上送孩子。', ['小满爸爸', 1, 11]),
  // Being checked, or withheld
  idea('我妈在站里做了颈椎操，想谢谢那位教的小姑娘，电话 138 0000 0016。', ['合唱团吴阿姨', 1, 0], { published: false, station: 'wanghu' }),
  idea('有人在群里卖假药，链接在 http://example.invalid/abc', ['门卫李叔', 1, 0], { published: false }),
  idea('加我微信领鸡蛋，微信号 egg-free-888', ['早班公交王师傅', 12, 0], {
    published: false, steps: [withheld(1, office, '像是广告，不能发布。想说别的，再写一条。')] }),
  idea('某某家的狗天天叫，住三幢 402', ['早班公交王师傅', 9, 0], {
    published: false, anonymous: true, steps: [withheld(1, office, '写到了别人家的门牌，不便公开。已请楼长上门说一声。')] }),
]
