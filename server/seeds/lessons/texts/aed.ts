import type { LessonText } from '../lesson-text'
import { lecturers } from '../lecturers'

export const aed: LessonText = {
  key: 'aed',
  title: '身边的 AED 怎么用',
  summary: '有人突然倒下，先做哪几步，机器会一步一步告诉你。',
  format: 'video',
  topic: '平安',
  lecturer: lecturers.fangMin,
  cover: 'first-aid',
  parts: [
    ['我是护士方敏，说说 AED，就是自动体外除颤器。', '有人突然倒下，先看周围安不安全，再拍肩膀，大声叫他。'],
    ['叫不应，也没有正常呼吸，马上请人打 120，再请人去拿 AED。', '你留下，在胸口正中用力按，一分钟按 100 到 120 下。'],
    ['AED 拿来了，先打开电源，照它说的做。', '贴片一片贴右边锁骨下面，一片贴左胸外侧。'],
    ['机器分析和放电的时候，谁都不要碰他。', '放完电接着按，一直按到医生来。'],
    ['附近哪个站里有 AED，打开“附近”就能看到。'],
  ],
}
