import type { Lecturer } from './lesson-text'

/** The fictional neighbours of 一里街道 who tell the demo lessons. */
export const lecturers = {
  luZhiping: { name: '陆志平', line: '74 岁，老党员', voice: 'man' },
  suXiao: { name: '苏晓', line: '31 岁，南湖边的志愿讲解员', voice: 'woman' },
  gaoYuan: { name: '高原', line: '38 岁，社区民警', voice: 'man' },
  shenYuezhen: { name: '沈月珍', line: '68 岁，楼组长，做了二十年', voice: 'woman' },
  fangMin: { name: '方敏', line: '45 岁，社区医院护士长', voice: 'woman' },
  zhouJian: { name: '周健', line: '29 岁，街道党建干事', voice: 'man' },
} as const satisfies Record<string, Lecturer>
