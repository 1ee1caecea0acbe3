import { ChildrenInput, ChildrenView, SetBrandInput, SetBrandView, UnitInput, UnitView } from '../../../contract/organisations'
import { anyone, router, staff } from '../../kernel/procedure'
import { unit, unitChildren } from './queries'
import { setBrand } from './set-brand'

export const organisationsRouter = router({
  children: anyone
    .meta({ summary: 'The units directly below one in the organisation tree; the roots when none is named' })
    .input(ChildrenInput)
    .output(ChildrenView)
    .query(({ ctx, input }) => unitChildren(ctx, input)),

  get: anyone
    .meta({ summary: 'One unit of the organisation tree: the way to it, whom to ring, its brand' })
    .input(UnitInput)
    .output(UnitView)
    .query(({ ctx, input }) => unit(ctx, input)),

  setBrand: staff
    .meta({ summary: 'Staff: a community’s own name, mark, colour and programme' })
    .input(SetBrandInput)
    .output(SetBrandView)
    .mutation(({ ctx, input }) => setBrand(ctx, input)),
})
