import * as v from 'valibot'

/**
 * How an activity is held, in pairs of which one side applies (室内讲与楼院讲、固定讲与流动讲、线上讲与线下讲 …; row S18). The first
 * three pairs are the article's, which says "six" and names three; the others are ours.
 */
export const formPairs = [
  ['indoor', 'yard'],
  ['fixed', 'mobile'],
  ['on_site', 'online'],
  ['expert', 'neighbour'],
  ['talk', 'practice'],
  ['large', 'small'],
] as const

export type FormPair = (typeof formPairs)[number]

const forms = formPairs.flat()

export const ActivityForm = v.picklist(forms)
export type ActivityForm = v.InferOutput<typeof ActivityForm>

/** At most one side of each pair; none of a pair: nobody said. */
export const ActivityForms = v.pipe(
  v.array(ActivityForm),
  v.maxLength(formPairs.length),
  v.check((chosen) => formPairs.every((pair) => chosen.filter((form) => pair.includes(form as never)).length <= 1)),
)
