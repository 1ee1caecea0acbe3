import type { LessonProgressView, LessonView } from '../../../../contract/lessons'
import type { MeView } from '../../../../contract/residents'
import { CallError } from '@/shared/rpc/call'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known } from '@/testing/examples'
import { joinProgress } from '../progress'

export const lesson: LessonView = {
  id: 'letter', title: '一封家书里的初心', summary: '', format: 'audio', topic: '党史故事', lecturer: '陆志平',
  lecturerLine: '74 岁，老党员', cover: 'red-boat', durationSeconds: 900, mediaUrl: '/media/letter.mp3', progress: null,
  transcript: [0, 485, 522, 550].map((atSeconds) => ({ atSeconds, text: `第 ${atSeconds} 秒` })),
}

/** One server for all phones of a test: it keeps the later report, as the real one does. */
export class LessonServer {
  me: MeView = known
  stored: LessonProgressView | null = null
  isOnline = true

  /** The way to it from one phone, which plays `view`. */
  caller(view = lesson) {
    return fakeCall({
      'residents.me': () => this.reach(this.me),
      'lessons.get': () => this.reach({ ...view, progress: this.stored }),
      'lessons.saveProgress': ({ positionSeconds, reachedAt = '' }) => {
        const finishedAt = positionSeconds >= 855 ? reachedAt : null
        const report = this.reach({ positionSeconds, updatedAt: reachedAt, finishedAt })
        return (this.stored = joinProgress(this.stored, report) ?? report)
      },
    })
  }

  private reach<T>(answer: T): T {
    if (!this.isOnline) throw new CallError('network.offline')
    return answer
  }
}
