import { expect, expectTypeOf, test } from 'vitest'
import { errors } from '../../../contract/errors'
import type { SignUpView } from '../../../contract/sign-ups'
import { CallError, createCaller, type Call, type Output } from './call'

const refusing = (error: { code: string; message: string; details?: unknown }): Call =>
  createCaller(() => Promise.resolve({ ok: false, error }))

test('a call hands procedure and input to the transport and answers the data', async () => {
  const sent: unknown[] = []
  const call = createCaller((procedure, input) => {
    sent.push([procedure, input])
    return Promise.resolve({ ok: true, data: { state: 'waiting', position: 3 } })
  })
  const input = { activityId: 'a', requestId: 'r' }
  expect(await call('activities.signUp', input)).toEqual({ state: 'waiting', position: 3 })
  expect(sent).toEqual([['activities.signUp', input]])
})

test('a refusal arrives as its code, its sentence and its details', async () => {
  const call = refusing({ code: 'sign_up.closed', message: '报名已经截止，看看别的场次。', details: { at: 1 } })
  const failure = await call('residents.me').catch(CallError.from)
  expect(failure).toMatchObject({ code: 'sign_up.closed', message: '报名已经截止，看看别的场次。', details: { at: 1 } })
})

test('a code that only a newer server knows keeps that server’s sentence', async () => {
  const failure = await refusing({ code: 'ticket.used', message: '这张票用过了。' })('residents.me').catch(CallError.from)
  expect(failure).toMatchObject({ message: '这张票用过了。' })
})

test('anything else that is thrown says that it is not the person’s fault', () => {
  expect(CallError.from(new TypeError('x is undefined'))).toMatchObject({
    code: 'unexpected',
    message: errors.unexpected.message,
  })
})

test('the caller knows every procedure, its input and its view', () => {
  const call: Call = () => Promise.reject(new Error('types only'))
  expectTypeOf<Output<'activities.signUp'>>().toEqualTypeOf<SignUpView>()
  const uses = [
    () => call('stations.nearby', { lat: 30.7, lng: 120.7, datum: 'gcj02' }),
    () => call('residents.me'),
    // @ts-expect-error no such procedure
    () => call('activities.signup', {}),
    // @ts-expect-error a write names its intention
    () => call('activities.signUp', { activityId: 'a' }),
    // @ts-expect-error not a datum of ours
    () => call('stations.nearby', { lat: 30.7, lng: 120.7, datum: 'bd09' }),
    // @ts-expect-error this one takes no input
    () => call('residents.me', { id: 'a' }),
  ]
  expect(uses).toHaveLength(6)
})
