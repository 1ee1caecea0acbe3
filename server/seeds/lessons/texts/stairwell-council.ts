import type { LessonText } from '../lesson-text'
import { lecturers } from '../lecturers'

export const stairwellCouncil: LessonText = {
  key: 'stairwell-council',
  title: '楼道里的议事会',
  summary: '一盏不亮的灯、十二户人家，怎么坐下来商量成一件事。',
  format: 'audio',
  topic: '邻里议事',
  lecturer: lecturers.luZhiping,
  cover: 'night-street',
  parts: [
    ['我是陆志平，住三单元。', '讲讲我们楼道里的议事会。'],
    [
      '去年楼道灯坏了，有人说找物业，有人说大家出钱。',
      '各说各的，灯黑了一个月。',
      '后来我搬了几把椅子放在一楼，贴了张纸：周五晚上七点，说说灯的事。',
    ],
    [
      '第一次来了五家，第二次来了九家。',
      '我们定了三条规矩。',
      '一件一件说，说完一件再说下一件。',
      '每人三分钟，不打断。',
      '定下来的事写在纸上，谁去办，哪天办好。',
    ],
    [
      '灯的事，二十分钟就定了。',
      '物业换灯，我们把堆在楼道里的东西搬走，师傅好架梯子。',
      '换灯那天，四楼的阿婆站在门口，说这下倒垃圾不怕了。',
    ],
    [
      '现在每个月开一次，有时候只说一刻钟。',
      '党员先做一件事，就是把椅子搬出来。',
      '这是一节示范课，人和事都是编的。',
    ],
  ],
}
