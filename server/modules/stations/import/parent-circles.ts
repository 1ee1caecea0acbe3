/** Child to parent. */
export type Parents = ReadonlyMap<string, string>

/**
 * Children whose parent closes a circle, of those that may lose theirs; without these links there is no circle left that
 * one of them is in. Every station is walked once, however long the chains of a file are.
 */
export function closingCircles(parents: Parents, mayLose: (child: string) => boolean = () => true): Set<string> {
  const closing = new Set<string>()
  const settled = new Set<string>()
  for (const start of parents.keys()) {
    const walked = new Set<string>()
    for (let at: string | undefined = start; at !== undefined && !settled.has(at);) {
      walked.add(at)
      const parent: string | undefined = parents.get(at)
      const circle = parent !== undefined && walked.has(parent) ? [...walked].slice([...walked].indexOf(parent)) : []
      const loser = circle.filter(mayLose).pop()
      if (loser !== undefined) closing.add(loser)
      at = circle.length > 0 ? undefined : parent
    }
    for (const one of walked) settled.add(one)
  }
  return closing
}
