import {
  AddUnitInput, ChangedUnit, ChangeUnitInput, ChildrenInput, ChildrenView, MoveUnitInput, SetBrandInput, SetBrandView,
  UnitInput, UnitView,
} from '../../../contract/organisations'
import { anyone, router, staff } from '../../kernel/procedure'
import { addUnit } from './add-unit'
import { changeUnit } from './change-unit'
import { moveUnit } from './move-unit'
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

  add: staff
    .meta({ summary: 'Staff: a new unit below another, or the city at the top' })
    .input(AddUnitInput)
    .output(ChangedUnit)
    .mutation(({ ctx, input }) => addUnit(ctx, input)),

  change: staff
    .meta({ summary: 'Staff: the name of a unit, and whom to ring there' })
    .input(ChangeUnitInput)
    .output(ChangedUnit)
    .mutation(({ ctx, input }) => changeUnit(ctx, input)),

  move: staff
    .meta({ summary: 'Staff: a unit lies below another from now on, with everything below it' })
    .input(MoveUnitInput)
    .output(ChangedUnit)
    .mutation(({ ctx, input }) => moveUnit(ctx, input)),
})
