import { expect, test } from 'vitest'
import { CallError } from '@/shared/rpc/call'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { field } from './sign-up-form'
import { SignUpStore } from './sign-up-store'
import { family, view } from './testing/examples'

const activity = family()
const answers = { [field.answer('age')]: '7' }

function sheet(device = new FakeDevice()): SignUpStore {
  const store = new SignUpStore(fakeDeps(fakeCall({}), device))
  store.open(activity)
  return store
}

test('what was typed is still there after the app was closed, and gone once it was sent', () => {
  const device = new FakeDevice()
  sheet(device).change({ ...answers, [field.name('children', 0)]: '小满' })
  const later = sheet(device.reopened())
  expect(later.form).toMatchObject({ ...answers, [field.name('children', 0)]: '小满' })
  later.done()
  later.open(activity)
  expect(later.form[field.answer('age')]).toBe('')
})

test('nothing is found fault with before somebody tries to send it', () => {
  const store = sheet()
  expect(store.problemsIn(activity)).toEqual({})
  expect(store.factsToSend(activity)).toBeNull()
  expect(store.problemsIn(activity)).toEqual({ 'answer.age': '填个数字再报。' })
  store.change(answers)
  expect([store.problemsIn(activity), store.factsToSend(activity)?.answers]).toEqual([{}, [{ questionId: 'age', answer: '7' }]])
})

test('the server’s refusal stands at its field until something is changed', () => {
  const store = sheet()
  store.refuse(activity, new CallError('sign_up.answer_invalid', '改好再报。', { questionId: 'age' }))
  expect(store.problemsIn(activity)).toEqual({ 'answer.age': '改好再报。' })
  store.change(answers)
  expect(store.problemsIn(activity)).toEqual({})
})

test('who once said something of themselves can correct it when it is refused', () => {
  const elders = view({ audience: { ageFrom: 60 } })
  const store = new SignUpStore(fakeDeps(fakeCall({})))
  store.open(elders)
  expect(store.factsFor(elders)).toEqual([])
  store.open(elders, new CallError('audience.age', '年龄不在范围里。'))
  expect([store.factsFor(elders), store.problemsIn(elders)]).toEqual([['birth_year'], { birthYear: '年龄不在范围里。' }])
  store.change({ birthYear: '1958' })
  expect(store.factsToSend(elders)).toMatchObject({ birthYear: 1958 })
})

test('in 关怀模式 the next question comes when this one is answered, and sending leads back to what is missing', () => {
  const store = sheet()
  store.change({ [field.places('children')]: 1 })
  expect(store.sectionsIn(activity)).toEqual(['party', 'names', 'guardian', 'answer.age'])
  store.next(activity)
  store.next(activity)
  store.next(activity)
  expect([store.step, Object.keys(store.problemsIn(activity))]).toEqual([2, ['guardian', 'agrees', 'answer.age']])
  store.change({ [field.guardian]: '沈佳宁', [field.agrees]: true })
  store.next(activity)
  expect(store.step).toBe(3)
  store.change(answers)
  expect(store.factsToSend(activity)).not.toBeNull()
  store.change({ [field.guardian]: '' })
  expect([store.factsToSend(activity), store.step]).toEqual([null, 2])
})
