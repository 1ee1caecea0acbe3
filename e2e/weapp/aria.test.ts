import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPackage } from './read-package'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'
import { VmProgram } from './vm/program'
import type { TaroNode } from './vm/taro-node'

const base = readPackage().text('base.wxml') ?? ''

/** The opening tags of one native component, in all its templates. */
const tagsOf = (name: string): string[] => base.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? []

let street: Street

beforeAll(async () => { street = await openStreet() })
afterAll(() => street.close())

test.each([
  ['view', ['role', 'label', 'hidden', 'checked', 'selected', 'expanded', 'disabled', 'modal', 'live']],
  ['button', ['role', 'label', 'checked', 'expanded', 'disabled']],
  ['image', ['role', 'label', 'hidden']],
  ['input', ['role', 'label', 'disabled']],
  ['textarea', ['role', 'label', 'disabled']],
  ['picker', ['role', 'label', 'disabled']],
  ['map', ['role', 'label', 'hidden']],
])('%s hands its aria attributes to the screen reader: Taro alone would drop them', (name, attributes) => {
  const tags = tagsOf(name)
  const carriers = tags.filter((tag) => attributes.every((attribute) => tag.includes(`aria-${attribute}="{{i.p`)))
  expect(carriers).not.toEqual([])
})

test('what gives way under the finger can be named: every view with a pressed look has role and label', () => {
  const pressed = tagsOf('view').filter((tag) => tag.includes('hover-class=') && tag.includes('bindtap='))
  expect(pressed).not.toEqual([])
  expect(pressed.filter((tag) => !/aria-role=.*aria-label=/.test(tag))).toEqual([])
})

test.each(['nearby', 'activities', 'lessons', 'ideas', 'me'])(
  'on the tab %s everything that can be pressed tells a screen reader what it is and what it is called',
  async (tab) => {
    const program = new VmProgram({ backend: street.wechatUser(`o-aria-${tab}`), startsAt: TUESDAY_TEN })
    await program.launch(`/pages/${tab}/index`)
    await program.client.activity.rest()
    const pressed = pressable(program, program.top.root)
    expect(pressed.length).toBeGreaterThan(0)
    expect(pressed.map((node) => spoken(program, node)).filter(({ role, named }) => !role || !named)).toEqual([])
    program.client.timers.stopAll()
  },
)

function pressable(program: VmProgram, node: TaroNode): TaroNode[] {
  const below = program.top.children(node).flatMap((child) => pressable(program, child))
  return program.templates.attribute(node, 'hover-class') === 'y-pressed' ? [node, ...below] : below
}

function spoken(program: VmProgram, node: TaroNode): { role: unknown; named: boolean } {
  const label = program.templates.attribute(node, 'aria-label')
  return { role: program.templates.attribute(node, 'aria-role'), named: Boolean(label) || wordsIn(program, node) !== '' }
}

function wordsIn(program: VmProgram, node: TaroNode): string {
  return program.top.ownText(node) + program.top.children(node).map((child) => wordsIn(program, child)).join('')
}
