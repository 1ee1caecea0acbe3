import { TmplGroup } from 'glass-easel-template-compiler'
import type { PackageOnDisk } from '../read-package'
import type { ViewBundle } from './bundle'
import { compileStyle } from './compile-style'

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
  const attributes = attributesByTag(Object.values(wxml))
  const tags = new Set(Object.keys(attributes))
  const styles = files.list('.wxss').map((file) => [stem(file), compileStyle(files, file, tags)])
  return {
    files: Object.fromEntries(files.list('.js', '.json').map((file) => [file, textOf(files, file)])),
    templates: compileTemplates(wxml, wxs),
    builtins: compileTemplates(BUILTIN_TEMPLATES, {}),
    styles: Object.fromEntries(styles) as Record<string, string>,
    attributes,
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
