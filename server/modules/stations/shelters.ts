import type { InferOutput } from 'valibot'
import type { SheltersInput, SheltersView } from '../../../contract/shelters'
import type { Context } from '../../kernel/context'
import { toGcj02 } from './datum'
import { keptEmergencies } from './kept-shelters'
import { emergenciesFor } from './shelter-rules'

/** Where to go now: the emergencies of the city somebody looks from, with the shelters nearest to them. */
export async function shelters(context: Context, { near }: InferOutput<typeof SheltersInput>): Promise<SheltersView> {
  const center = near && toGcj02(near, near.datum)
  return { emergencies: emergenciesFor(await keptEmergencies(context), { center, now: context.now }) }
}
