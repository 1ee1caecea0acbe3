/** A node of the tree that Taro sends by `setData`: template name, ids, text, children, and aliased attributes. */
export interface TaroNode {
  readonly nn?: string
  readonly sid?: string
  readonly uid?: string
  readonly v?: string
  readonly cn?: readonly TaroNode[]
  readonly [attribute: string]: unknown
}

/** Returns `data` with the value put at a `setData` path such as `root.cn.[0].v`; what the path passes is copied. */
export function withPath(data: unknown, path: string, value: unknown): unknown {
  return withKeys(data, path.replace(/\[(\d+)\]/g, '.$1').split('.').filter((key) => key !== ''), value)
}

function withKeys(data: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return value
  const isIndex = /^\d+$/.test(key)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(data)
    ? [...(data as unknown[])]
    : isObject(data) ? { ...data } : isIndex ? [] : {}
  const fields = copy as Record<string, unknown>
  fields[key] = withKeys(fields[key], rest, value)
  return copy
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
