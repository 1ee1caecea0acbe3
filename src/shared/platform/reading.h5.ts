/**
 * Calls `onRisen` with the id of each node whose upper edge has risen above this share of the screen, 1 for its lower
 * edge. Answers with the function that ends it.
 */
export function watchRisen(ids: readonly string[], share: number, onRisen: (id: string) => void): () => void {
  const rootMargin = `100000px 0px ${Math.round((share - 1) * 100)}% 0px`
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) onRisen(target.id)
  }, { rootMargin })
  for (const id of ids) {
    const node = document.getElementById(id)
    if (node) observer.observe(node)
  }
  return () => observer.disconnect()
}

/** Scrolls the page so that the node with this id stands at the upper edge. */
export function scrollToNode(id: string): void {
  document.getElementById(id)?.scrollIntoView()
}
