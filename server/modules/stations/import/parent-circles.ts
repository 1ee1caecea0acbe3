/** Child to parent. */
export type Parents = ReadonlyMap<string, string>

/**
 * Children whose parent closes a circle, of those that may lose theirs: without these links none of them is in one.
 * Every station is walked once, however long the chains of a file are.
 */
export function closingCircles(parents: Parents, mayLose: (child: string) => boolean = () => true): Set<string> {
  const closing = new Set<string>()
  const settled = new Set<string>()
  for (const start of parents.keys()) {
    const walked = walkUp(start, parents, settled)
    const loser = circleIn(walked, parents).filter(mayLose).pop()
    if (loser !== undefined) closing.add(loser)
    for (const one of walked) settled.add(one)
  }
  return closing
}

/** From a station up, until there is none above, one that was settled before, or one that was passed already. */
function walkUp(start: string, parents: Parents, settled: ReadonlySet<string>): Set<string> {
  const walked = new Set<string>()
  for (let at: string | undefined = start; at !== undefined && !settled.has(at) && !walked.has(at);) {
    walked.add(at)
    at = parents.get(at)
  }
  return walked
}

/** The end of a walk that came back to itself. */
function circleIn(walked: ReadonlySet<string>, parents: Parents): string[] {
  const way = [...walked]
  const back = parents.get(way[way.length - 1] ?? '')
  return back !== undefined && walked.has(back) ? way.slice(way.indexOf(back)) : []
}
