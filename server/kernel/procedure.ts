import { initTRPC } from '@trpc/server'
import type { Context } from './context'
import { Failure } from './failure'

/** `summary` is the line of the API description. */
interface Meta {
  readonly summary: string
}

const t = initTRPC.context<Context>().meta<Meta>().create()

export const { router, mergeRouters } = t

/** Anybody may call: browsing needs no login. */
export const anyone = t.procedure

/** Residents only: `login.required` otherwise. */
export const residents = t.procedure.use(({ ctx: { residentId }, next }) => {
  if (residentId === null) throw new Failure('login.required')
  return next({ ctx: { residentId } })
})

/** Staff members only: `access.denied` otherwise. */
export const staff = residents.use(async ({ ctx, next }) => {
  const resident = await ctx.resident()
  if (!resident?.isStaff) throw new Failure('access.denied')
  return next({ ctx: { staff: resident, staffUnitId: await ctx.unitOfStaff() } })
})
