import type { LessonText } from '../lesson-text'
import { lecturers } from '../lecturers'

export const redBoat: LessonText = {
  key: 'red-boat',
  title: '红船从南湖出发',
  summary: '1921 年夏天，一次没开完的会，怎么搬到了南湖的船上。',
  format: 'video',
  topic: '党史故事',
  lecturer: lecturers.suXiao,
  cover: 'red-boat',
  parts: [
    ['你好，我是苏晓，在南湖边做讲解。', '今天讲一条船的故事。'],
    ['1921 年 7 月，中国共产党第一次全国代表大会在上海开会。', '会没开完，租界的巡捕来搜查，会场不能再用了。'],
    ['代表们坐火车来到嘉兴，租了一条游船。', '船停在南湖上，大家在船舱里开完了最后一天的会。'],
    ['会上通过了党的第一个纲领，选出了中央局。', '中国共产党就这样成立了。'],
    ['现在停在湖边的，是 1959 年仿造的船。', '从我们街道走过去不远，有空去看看。'],
  ],
}
