import type { LessonText } from '../lesson-text'
import { aed } from './aed'
import { bookADoctor } from './book-a-doctor'
import { eBikes } from './e-bikes'
import { fromIdeaToDone } from './from-idea-to-done'
import { joiningTheParty } from './joining-the-party'
import { lastBus } from './last-bus'
import { letterHome } from './letter-home'
import { partyBirthday } from './party-birthday'
import { redBoat } from './red-boat'
import { stairwellCouncil } from './stairwell-council'
import { unknownCall } from './unknown-call'
import { wasteSorting } from './waste-sorting'

/** Every demo lesson, in the order in which the list shows them. */
export const lessonTexts: readonly LessonText[] = [
  letterHome, redBoat, stairwellCouncil, unknownCall, wasteSorting, bookADoctor,
  partyBirthday, aed, eBikes, lastBus, fromIdeaToDone, joiningTheParty,
]
