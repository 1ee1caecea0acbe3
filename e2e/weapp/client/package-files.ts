/** The text files of a compiled mini-program by their path inside the package, such as `pages/ideas/index.js`. */
export interface PackageFiles {
  text(path: string): string | undefined
}

/** Parses a JSON file of the package; a missing file gives `undefined`. The shape is the caller's claim. */
export function readJson<Shape>(files: PackageFiles, path: string): Shape | undefined {
  const text = files.text(path)
  return text === undefined ? undefined : (JSON.parse(text) as Shape)
}

/** Resolves a reference inside the package: `/a/b` from its root, anything else from the folder of `from`. */
export function resolvePath(from: string, reference: string): string {
  const parts = reference.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of reference.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
