import {
  AnswerIdeaInput, IdeaInput, IdeaListInput, IdeaListView, IdeaTotalsView, IdeaView, ReviewIdeaInput, SubmitIdeaInput,
  SupportIdeaInput, SupportIdeaView,
} from '../../../contract/ideas'
import { anyone, residents, router, staff } from '../../kernel/procedure'
import { answer } from './answer'
import { ideaTotals, listIdeas, readIdea, viewerOf } from './queries'
import { review } from './review'
import { submit } from './submit'
import { support } from './support'

export const ideasRouter = router({
  list: anyone
    .meta({ summary: 'Golden ideas, the newest or the most supported first' })
    .input(IdeaListInput)
    .output(IdeaListView)
    .query(({ ctx, input }) => listIdeas(ctx, input)),

  get: anyone
    .meta({ summary: 'One idea, everything that happened to it, and what I can do with it' })
    .input(IdeaInput)
    .output(IdeaView)
    .query(async ({ ctx, input }) => readIdea(ctx.database, input.id, await viewerOf(ctx))),

  totals: anyone
    .meta({ summary: 'How many ideas this year, how many answered, how many done' })
    .output(IdeaTotalsView)
    .query(({ ctx }) => ideaTotals(ctx)),

  submit: residents
    .meta({ summary: 'Hand in an idea; doubtful text waits for a person' })
    .input(SubmitIdeaInput)
    .output(IdeaView)
    .mutation(({ ctx, input }) => submit(ctx, input)),

  support: residents
    .meta({ summary: 'Stand with an idea, or no longer' })
    .input(SupportIdeaInput)
    .output(SupportIdeaView)
    .mutation(({ ctx, input }) => support(ctx, input)),

  answer: staff
    .meta({ summary: 'Staff: accept, reply to, adopt, finish or decline an idea' })
    .input(AnswerIdeaInput)
    .output(IdeaView)
    .mutation(({ ctx, input }) => answer(ctx, input)),

  review: staff
    .meta({ summary: 'Staff: publish or withhold an idea that waits for a person' })
    .input(ReviewIdeaInput)
    .output(IdeaView)
    .mutation(({ ctx, input }) => review(ctx, input)),
})
