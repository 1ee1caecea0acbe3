/** A subdistrict and its communities, by their short names. */
export interface SeedSubdistrict {
  readonly name: string
  readonly communities: readonly string[]
}

export interface SeedDistrict {
  readonly name: string
  readonly subdistricts: readonly SeedSubdistrict[]
}

const subdistrict = (name: string, communities: string): SeedSubdistrict => ({ name, communities: communities.split(' ') })

/** A fictional water town: three districts of 54, 10 and 7 communities in 11 subdistricts. 一里街道 is the demo's own. */
export const districts: readonly SeedDistrict[] = [
  {
    name: '城南区',
    subdistricts: [
      subdistrict('一里街道', '菱香里 秋泾桥 渔里 运河湾 丝厂里 柳岸 桑园 稻香'),
      subdistrict('南堰街道', '南堰 石佛 塔弄 双溪 荷花堤 长虹 文昌'),
      subdistrict('人民路街道', '县学前 钟楼 北寺 少年路 环城 勤俭 中和'),
      subdistrict('城南街道', '城南 金穗 百川 良秀 春江 长新 凌塘'),
      subdistrict('科创园街道', '科创 学林 云栖 新禾 清华园 由拳 嘉新'),
      subdistrict('渡口街道', '老渡口 西塘桥 帆落 吉水 府南 洪波'),
      subdistrict('槐树街道', '槐树 石堰 百妙 永政 花园 友谊'),
      subdistrict('湖东街道', '湖东 月河 金鱼 栅堰 东塔 乍浦路'),
    ],
  },
  {
    name: '河东区',
    subdistricts: [
      subdistrict('长水街道', '长水 石臼 真合 蚕花 五龙'),
      subdistrict('余新街道', '余北 余南 普光 金星 曹王'),
    ],
  },
  {
    name: '北湖区',
    subdistricts: [subdistrict('新塍街道', '新塍 洛东 虹桥 来龙 西吴 桃园 潘家浜')],
  },
]
