import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { tabs } from '../page-shell/tabs'
import { iconNames } from './icon-names'

function drawnIn(file: string): (string | undefined)[] {
  const drawings = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
  return [...drawings.matchAll(/^ {2}([\w-]+): "/gm)].map((match) => match[1]).sort()
}

test('every icon a page can name is drawn, and every drawing has a name', () => {
  expect(drawnIn('_glyphs.scss')).toEqual([...iconNames].sort())
})

test('every tab has a line drawing, and a solid one for when it is chosen', () => {
  expect(drawnIn('../page-shell/_tab-glyphs.scss')).toEqual(tabs.flatMap(({ name }) => [name, `${name}-on`]).sort())
})
