import { DAY_MS } from '../../contract/time'
import { idForName } from '../kernel/ids'
import type { NewLesson } from '../modules/lessons'
import { MONDAY_TEN } from './harness'

/** A lesson of ten minutes to listen to, published three days before Monday ten. */
export const redBoat: NewLesson = {
  id: idForName('红船'),
  title: '红船上的一天',
  summary: '一条船，十几个人，一个决定。',
  format: 'audio',
  topic: '党史',
  lecturer: '沈讲员',
  lecturerLine: '社区退休教师',
  cover: 'boat',
  mediaUrl: '/media/red-boat.m4a',
  durationSeconds: 600,
  transcript: [{ atSeconds: 0, text: '一九二一年夏天。' }, { atSeconds: 3.5, text: '南湖上有一条船。' }],
  publishedAt: new Date(MONDAY_TEN.getTime() - 3 * DAY_MS),
}
