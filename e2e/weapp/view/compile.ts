import { TmplGroup } from 'glass-easel-template-compiler'
import { resolvePath } from '../client/package-files'
import type { PackageOnDisk } from '../read-package'
import type { ViewBundle } from './bundle'

/** What the built-in components draw; `n-*` are plain DOM elements, everything else the children of the tag. */
const BUILTIN_TEMPLATES: Readonly<Record<string, string>> = {
  slot: '<slot/>',
  image: '<n-img src="{{src}}"/>',
  input: '<n-input value="{{value}}" placeholder="{{placeholder}}"/>',
  textarea: '<n-textarea placeholder="{{placeholder}}"/>',
  switch: '<n-knob/>',
  video: '<n-film/><slot/>',
  map: '<n-ground><n-circle wx:for="{{drawnCircles}}" style="{{item.style}}"/>'
    + '<n-marker wx:for="{{drawnMarkers}}" style="{{item.style}}">{{item.text}}</n-marker></n-ground><slot/>',
}

interface Warning {
  readonly message: string
  readonly startLine: number
}

/** Compiles templates and styles; throws when the template compiler objects to a file. */
export function compilePackage(files: PackageOnDisk): ViewBundle {
  const wxml = Object.fromEntries(files.list('.wxml').map((file) => [stem(file), textOf(files, file)]))
  const wxs = Object.fromEntries(files.list('.wxs').map((file) => [stem(file), textOf(files, file)]))
  return {
    files: Object.fromEntries(files.list('.js', '.json').map((file) => [file, textOf(files, file)])),
    templates: compileTemplates(wxml, wxs),
    builtins: compileTemplates(BUILTIN_TEMPLATES, {}),
    styles: Object.fromEntries(files.list('.wxss').map((file) => [stem(file), compileStyle(files, file)])),
    attributes: attributesByTag(Object.values(wxml)),
  }
}

type Sources = Readonly<Record<string, string>>

function compileTemplates(wxml: Sources, wxs: Sources): string {
  const group = new TmplGroup()
  for (const [path, source] of Object.entries(wxs)) group.addScript(path, source)
  for (const [path, source] of Object.entries(wxml)) {
    const [warning] = group.addTmpl(path, source) as Warning[]
    if (warning) throw new Error(`${path}.wxml:${warning.startLine} ${warning.message}`)
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  return code
}

/** wxss as CSS: imports put in place, rpx as 1/750 of the width, the `page` element as the class of our pages. */
function compileStyle(files: PackageOnDisk, file: string): string {
  const imported = textOf(files, file).replace(/@import\s+["']([^"']+)["'];?/g, (_match, reference: string) =>
    compileStyle(files, resolvePath(file, reference)))
  return imported
    .replace(/(-?[\d.]+)rpx/g, (_match, length: string) => `calc(${length} * 100vw / 750)`)
    .replace(/(^|[\s,}])page(?=[\s,{.:])/g, '$1.page')
}

function attributesByTag(sources: readonly string[]): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const [, tag = '', attributes = ''] of sources.join('\n').matchAll(/<([a-z][\w-]*)((?:\s+[\w:.-]+="[^"]*")+)/g)) {
    const names = [...attributes.matchAll(/([\w-]+)="/g)].map(([, name = '']) => name)
    found.set(tag, new Set([...(found.get(tag) ?? []), ...names]))
  }
  return Object.fromEntries([...found].map(([tag, names]) => [tag, [...names]]))
}

function stem(file: string): string {
  return file.replace(/\.\w+$/, '')
}

function textOf(files: PackageOnDisk, file: string): string {
  const text = files.text(file)
  if (text === undefined) throw new Error(`${file} is missing`)
  return text
}
