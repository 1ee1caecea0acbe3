import type { Phone } from '../client/phone'

/** A compiled mini-program in the form that the page in the browser loads. */
export interface ViewBundle {
  /** All files that the program or its configuration reads, by path. */
  readonly files: Readonly<Record<string, string>>
  /** Source of an object: template functions by path, from the official template compiler. */
  readonly templates: string
  /** Source of the templates of the built-in components, by name. */
  readonly builtins: string
  /** CSS by path of the `.wxss` file, without extension. */
  readonly styles: Readonly<Record<string, string>>
  /** Attributes that the templates of the program give to each tag. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

export interface ViewLaunch {
  readonly url: string | null
  readonly phone: Phone
  readonly startsAt: string | null
}
