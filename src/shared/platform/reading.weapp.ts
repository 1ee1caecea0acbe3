import Taro from '@tarojs/taro'

/** Far above the screen: what has been scrolled past has risen too, pixels. */
const ABOVE = 100_000

/**
 * Calls `onRisen` with the id of each node whose upper edge has risen above this share of the screen, 1 for its lower
 * edge. Answers with the function that ends it.
 */
export function watchRisen(ids: readonly string[], share: number, onRisen: (id: string) => void): () => void {
  const { page } = Taro.getCurrentInstance()
  const bottom = Math.round((share - 1) * Taro.getWindowInfo().windowHeight)
  const observers = ids.map((id) => {
    const observer = Taro.createIntersectionObserver(page as Taro.PageInstance)
    observer.relativeToViewport({ left: 0, right: 0, top: ABOVE, bottom }).observe(`#${id}`, ({ intersectionRatio = 0 }) => {
      if (intersectionRatio > 0) onRisen(id)
    })
    return observer
  })
  return () => {
    for (const observer of observers) observer.disconnect()
  }
}

/** Scrolls the page so that the node with this id stands at the upper edge. */
export function scrollToNode(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}` })
}
