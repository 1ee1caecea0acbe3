import {
  LessonInput, LessonListInput, LessonListView, LessonProgressView, LessonView, SaveProgressInput,
} from '../../../contract/lessons'
import { anyone, residents, router } from '../../kernel/procedure'
import { lesson, lessonList } from './queries'
import { saveProgress } from './save-progress'

export const lessonsRouter = router({
  list: anyone
    .meta({ summary: 'Micro Party lessons, newest first, with my progress' })
    .input(LessonListInput)
    .output(LessonListView)
    .query(({ ctx, input }) => lessonList(ctx, input)),

  get: anyone
    .meta({ summary: 'One lesson with its media and its text' })
    .input(LessonInput)
    .output(LessonView)
    .query(({ ctx, input }) => lesson(ctx, input)),

  saveProgress: residents
    .meta({ summary: 'Remember how far I am in a lesson' })
    .input(SaveProgressInput)
    .output(LessonProgressView)
    .mutation(({ ctx, input }) => saveProgress(ctx, input)),
})
