import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { tabs } from '../page-shell/tabs'
import { iconNames } from './icon-names'

test('every icon a page can name is drawn, and every drawing has a name', () => {
  const drawings = readFileSync(fileURLToPath(new URL('_glyphs.scss', import.meta.url)), 'utf8')
  const drawn = [...drawings.matchAll(/^ {2}([\w-]+): "/gm)].map((match) => match[1])
  const tabDrawings = tabs.flatMap(({ name }) => [`tab-${name}`, `tab-${name}-on`])
  expect(drawn.sort()).toEqual([...iconNames, ...tabDrawings].sort())
})
