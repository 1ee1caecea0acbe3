import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { attributesOf } from './weapp-plugin'
import used from './weapp/components.json'
import promised from './weapp/promised.json'

const root = path.resolve(import.meta.dirname, '..')
const { resolve } = createRequire(import.meta.url)
const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(path.join(root, 'src', file), 'utf8'), ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX)
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.h5\.|\.test\.|^testing\//.test(file))
  .map(parse)

/** `onTimeUpdate`, `bindTimeUpdate` → `bindtimeupdate`; `hoverClass`, `hover-class` → `hoverclass`. */
const plain = (name: string): string => name.replace(/^on(?=[A-Z])/, 'bind').replaceAll('-', '').toLowerCase()

/** Every Taro node has these; `catchMove` makes another component of a view. */
const ofAll = ['key', 'id', 'classname', 'style', 'bindclick', 'catchmove']

/** The names a file calls Taro's components by. */
function importsOf(source: ts.SourceFile): Map<string, string> {
  const fromTaro = source.statements.filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === '@tarojs/components')
  const bindings = fromTaro.map(({ importClause }) => importClause?.namedBindings)
  const names = bindings.flatMap((names) => (names && ts.isNamedImports(names) ? [...names.elements] : []))
  return new Map(names.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]))
}

/** Each component that a file draws, with the attributes written out on it, as Taro takes them. */
function drawnIn(source: ts.SourceFile): { component: string; attributes: string[] }[] {
  const components = importsOf(source)
  const drawn: { component: string; attributes: string[] }[] = []
  const visit = (node: ts.Node): void => {
    const component = isTag(node) ? components.get(node.tagName.getText()) : undefined
    if (isTag(node) && component) drawn.push({ component, attributes: attributesIn(node).map(plain) })
    node.forEachChild(visit)
  }
  visit(source)
  return drawn
}

const isTag = (node: ts.Node): node is ts.JsxOpeningElement | ts.JsxSelfClosingElement =>
  ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)

const attributesIn = ({ attributes }: ts.JsxOpeningElement | ts.JsxSelfClosingElement): string[] =>
  attributes.properties.flatMap(({ name }) => (name ? [name.getText()] : []))

const drawn = sources.flatMap(drawnIn)

describe('what the mini-program knows of Taro', () => {
  test('every component that a page draws, and no other', () => {
    // The runtime counts short keys from the table of texts, which no page draws as a component.
    expect([...new Set(drawn.map(({ component }) => component)), 'Text'].sort()).toEqual(Object.keys(used).sort())
  })

  test('every attribute that a page gives to one', () => {
    const lists = Object.entries(used).map(([component, names]) => [component, new Set(names.map(plain))] as const)
    const known = new Map(lists)
    const unknown = drawn.flatMap(({ component, attributes }) => attributes
      .filter((name) => !ofAll.includes(name) && !known.get(component)?.has(name))
      .map((name) => `${component} ${name}`))
    expect(unknown).toEqual([])
  })

  test('no attribute that is nowhere given', () => {
    const words = new Set(sources.flatMap(({ text }) => text.match(/\w+/g) ?? []).map(plain))
    const given = (name: string): boolean =>
      name.startsWith('aria-') || words.has(plain(name)) || (name === 'bindTouchMove' && words.has('catchmove'))
    expect(Object.values(used).flat().filter((name) => !given(name))).toEqual([])
  })

  test('every call that Taro makes a promise of, and no other', () => {
    const calls = new Set(sources.flatMap(({ text }) => text.match(/(?<=\bTaro\.)\w+/g) ?? []))
    const byTaro = ['@tarojs/shared/dist/native-apis.js', '@tarojs/plugin-platform-weapp/dist/runtime.js']
      .map((file) => readFileSync(resolve(file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/new Set\(\[([^\]]*)\]\)/g)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []))
    expect(byTaro).toContain('navigateTo')
    expect(promised).toEqual([...new Set(byTaro)].filter((name) => calls.has(name)).sort())
  })
})

test('a misspelt attribute stops the build; one for screen readers is ours to add', () => {
  expect(attributesOf('View', ['hover-class', 'aria-label'], { 'hover-class': "'none'" }))
    .toEqual({ 'hover-class': "'none'", 'aria-label': "''" })
  expect(() => attributesOf('View', ['hover-clas'], { 'hover-class': "'none'" })).toThrow('Taro knows no hover-clas of View')
})
