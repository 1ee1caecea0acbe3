import type { LessonFormat } from '../../../contract/lessons'
import { LESSON_FINISHED_SHARE } from '../../../contract/limits'
import { playTime } from '@/shared/format/length'

const verbs: Record<LessonFormat, string> = { article: '读', audio: '听', video: '看' }

const finishedPercent = Math.round(LESSON_FINISHED_SHARE * 100)

export const playerCopy = {
  title: '微党课',
  goOn: (format: LessonFormat, seconds: number): string => `从 ${playTime(seconds)} 接着${verbs[format]}`,
  goOnReading: (paragraph: number): string => `从第 ${paragraph} 段接着读`,
  begin: (format: LessonFormat): string => `开始${verbs[format]}`,
  fromStart: (format: LessonFormat): string => `从头${verbs[format]}`,
  again: (format: LessonFormat): string => `再${verbs[format]}一遍`,
  opening: '正在打开',
  pause: '暂停',
  stepBack: '退回 15 秒',
  fullScreen: '全屏',
  rate: (rate: number): string => `${rate} 倍`,
  rateLabel: (rate: number): string => `倍速，现在 ${rate} 倍`,
  clock: (seconds: number, durationSeconds: number): string => `${playTime(seconds)} / ${playTime(durationSeconds)}`,
  paragraph: (number: number, count: number): string => `第 ${number} 段，共 ${count} 段`,
  stoppedHere: '上次停在这里',
  text: '文字稿',
  film: (title: string): string => `视频：${title}`,
  rule: (format: LessonFormat): string =>
    format === 'article' ? '读到最后，点“读完了”就算学完。' : `${verbs[format]}到 ${finishedPercent}% 就算学完，可以随时停。`,
  doneReading: '读完了',
  finished: '学完了',
  onlyHere: '没登录也能学。学到哪里记在这台手机上，登录以后自动并进你的记录。',
  heldUp: '没连上网。学到哪里先记在这台手机上，有网了自动补上。',
  broken: (format: LessonFormat): string => `没放出来。文字稿在下面，照样能读；${verbs[format]}到哪里也记着。`,
  retry: '再试一次',
  share: '分享',
  failed: { line: '没连上网。你学到哪里都记着，有网了再试一次。' },
  missing: '没找到这节课',
  empty: { title: '没找到这节课', line: '它可能已经下架了。回微党课看看别的。' },
}
