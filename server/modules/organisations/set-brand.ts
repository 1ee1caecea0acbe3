import type { InferOutput } from 'valibot'
import type { SetBrandInput, SetBrandView } from '../../../contract/organisations'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowUnit } from './allow-unit'
import { lockBrand, storeBrand } from './repository'
import { canHaveBrand } from './rules'

type SetBrand = InferOutput<typeof SetBrandInput>

/** Gives a unit its own name, mark and programme, or takes them away; what was there before is in the audit. */
export async function setBrand(context: StaffContext, input: SetBrand): Promise<InferOutput<typeof SetBrandView>> {
  const { now, residentId, staffUnitId } = context
  const { unitId: id, brand, requestId } = input
  return writeOnce(context, 'organisations.setBrand', {
    input,
    work: async (tx) => {
      const unit = await lockBrand(tx, id)
      if (!unit) throw new Failure('unit.not_found')
      await allowUnit(tx, staffUnitId, id)
      if (!canHaveBrand(unit.level)) throw new Failure('unit.brand_refused')
      await storeBrand(tx, { id, brand })
      const entry = { actorId: residentId, action: 'organisations.setBrand', subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: { brand: unit.brand }, after: { brand } })
      return { id, brand }
    },
  })
}
