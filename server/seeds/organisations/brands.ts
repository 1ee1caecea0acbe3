import type { Brand } from '../../../contract/organisations'

/** 一社区一特色: the communities of 一里街道 that have a brand of their own, by short name. */
export const brands: Readonly<Record<string, Brand>> = {
  菱香里: {
    name: '菱香议事亭', mark: '菱', colour: 'teal', slogan: '楼下的事，坐下来说',
    programme: '每周三晚上七点，3 幢底层议事。谁都能来，说一件事不超过五分钟，下周先回上周的话。',
  },
  秋泾桥: {
    name: '桥头三家', mark: '桥', colour: 'tea', slogan: '茶馆、书房、修补铺，三家挨着开',
    programme: '茶馆每天早上六点烧水；书房晚上开到八点半；修补铺周二、周六修鞋修伞，只收材料钱。',
  },
  渔里: {
    name: '渔里帮帮灯', mark: '帮', colour: 'indigo', slogan: '灯亮着，就有人在',
    programme: '独居老人家里装一盏灯，早上没亮，楼组长来敲门。要装的到活动室登记。',
  },
  运河湾: {
    name: '运河夜校', mark: '河', colour: 'slate', slogan: '下了班，还来得及学一样',
    programme: '周一拍照，周三木工，周四越剧。一门课八次，住在社区的先报。',
  },
  丝厂里: {
    name: '老厂食堂', mark: '丝', colour: 'plum', slogan: '八十岁以上送到家',
    programme: '午饭十一点开，十二元一份，七十岁以上八元。前一天打电话订，走不动的送上门。',
  },
  柳岸: {
    name: '柳岸护河队', mark: '柳', colour: 'leaf', slogan: '自己门前的水，自己看',
    programme: '十二个人一组，周六早上沿岸走一圈。看到什么写在站里的本子上，也可以说成金点子。',
  },
}
