import { AddClosureInput, CancelClosureInput, ClosureRef } from '../../../contract/closures'
import {
  EmergencyRef, EndSheltersInput, OpenSheltersInput, SheltersInput, SheltersView,
} from '../../../contract/shelters'
import {
  ClosureListInput, ClosureListView, ClosurePreview, PreviewClosureInput,
} from '../../../contract/station-times'
import { anyone, router, staff } from '../../kernel/procedure'
import { addClosure } from './add-closure'
import { cancelClosure } from './cancel-closure'
import { closureList, previewClosure } from './closure-queries'
import { endShelters } from './end-shelters'
import { openShelters } from './open-shelters'
import { shelters } from './shelters'

/** What staff do to the times of stations, and what everybody is told in an emergency. */
export const timesRouter = router({
  closures: staff
    .meta({ summary: 'Staff: closures and extra openings now and to come, and who entered them' })
    .input(ClosureListInput)
    .output(ClosureListView)
    .query(({ ctx, input }) => closureList(ctx, input)),

  previewClosure: staff
    .meta({ summary: 'Staff: what a closure or an extra opening would change for everybody' })
    .input(PreviewClosureInput)
    .output(ClosurePreview)
    .query(({ ctx, input }) => previewClosure(ctx, input)),

  addClosure: staff
    .meta({ summary: 'Staff: a station is shut, or open, against its hours for a time, and why' })
    .input(AddClosureInput)
    .output(ClosureRef)
    .mutation(({ ctx, input }) => addClosure(ctx, input)),

  cancelClosure: staff
    .meta({ summary: 'Staff: such an exception no longer holds' })
    .input(CancelClosureInput)
    .output(ClosureRef)
    .mutation(({ ctx, input }) => cancelClosure(ctx, input)),

  shelters: anyone
    .meta({ summary: 'In an emergency: the stations of the city that are open as shelters, nearest first' })
    .input(SheltersInput)
    .output(SheltersView)
    .query(({ ctx, input }) => shelters(ctx, input)),

  openShelters: staff
    .meta({ summary: 'Staff: stations are open together as shelters, from now until an hour' })
    .input(OpenSheltersInput)
    .output(EmergencyRef)
    .mutation(({ ctx, input }) => openShelters(ctx, input)),

  endShelters: staff
    .meta({ summary: 'Staff: an emergency is over before its hour' })
    .input(EndSheltersInput)
    .output(EmergencyRef)
    .mutation(({ ctx, input }) => endShelters(ctx, input)),
})
