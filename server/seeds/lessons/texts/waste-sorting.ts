import type { LessonText } from '../lesson-text'
import { lecturers } from '../lecturers'

export const wasteSorting: LessonText = {
  key: 'waste-sorting',
  title: '垃圾为什么要分四类',
  summary: '四个桶后面是四条路，分对了，后面的人就不用再分。',
  format: 'video',
  topic: '环境',
  lecturer: lecturers.shenYuezhen,
  cover: 'green-bins',
  parts: [
    ['我是楼组长沈月珍。', '常有人问，垃圾为什么要分四类？', '因为四个桶，去的是四个地方。'],
    ['绿桶是易腐垃圾，剩饭、菜叶、果皮，能做成肥料和沼气。', '倒之前沥干水，塑料袋不要进去。'],
    ['蓝桶是可回收物，纸、瓶子、旧衣服，洗净压扁，还能再用。'],
    ['红桶是有害垃圾，充电电池、灯管、过期药，要单独处理。'],
    ['灰桶是其他垃圾，大骨头、用过的纸巾，多数拿去烧了发电。', '分不清的时候，先放灰桶，再来问我。'],
  ],
}
