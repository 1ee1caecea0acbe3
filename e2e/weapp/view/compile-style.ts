import postcss, { type Declaration, type Root } from 'postcss'
import { resolvePath } from '../client/package-files'
import type { PackageOnDisk } from '../read-package'

const TAG_IN_SELECTOR = /(^|[\s,>+~(])([a-z][\w-]*)(?=$|[\s,.:[>+~)#])/g

/**
 * A style sheet of the program as CSS for the host: imports put in place, `view` as `wx-view` and `page` as the class
 * of our pages, rpx as 1/750 of the width, vh as a part of the page area, which is lower than the window.
 */
export function compileStyle(files: PackageOnDisk, file: string, tags: ReadonlySet<string>): string {
  const root = postcss.parse(inlineImports(files, file))
  renameTags(root, tags)
  root.walkDecls((declaration) => { declaration.value = convertUnits(declaration) })
  return root.toString()
}

function inlineImports(files: PackageOnDisk, file: string): string {
  const text = files.text(file) ?? ''
  return text.replace(/@import\s+["']([^"']+)["'];?/g, (_match, reference: string) =>
    inlineImports(files, resolvePath(file, reference)))
}

function renameTags(root: Root, tags: ReadonlySet<string>): void {
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(TAG_IN_SELECTOR, (match, before: string, tag: string) => {
      if (tag === 'page') return `${before}.page`
      return tags.has(tag) ? `${before}wx-${tag}` : match
    })
  })
}

function convertUnits({ value }: Declaration): string {
  return value
    .replace(/(-?[\d.]+)rpx/g, (_match, length: string) => `calc(${length} * 100vw / 750)`)
    .replace(/(-?[\d.]+)vh/g, (_match, length: string) => `calc(${length} * var(--page-height) / 100)`)
}
