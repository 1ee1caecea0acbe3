/** A page as a tree that can be read: Taro's data in Node, the DOM in the browser. */
export interface ReadableTree<Node> {
  readonly root: Node
  children(node: Node): readonly Node[]
  /** Text that this node itself shows: a text node's text, what stands in an input; '' for others. */
  ownText(node: Node): string
  /** Names of the node besides its text: `aria-label`, placeholder. */
  names(node: Node): readonly string[]
  /** Inline nodes share a line with their neighbours. */
  isInline(node: Node): boolean
}

/** Narrows a label that stands more than once on the page. */
export interface Where {
  /** Take the one nearest to this text, such as the title of its row. */
  readonly beside?: string
  /** Take the n-th from the top, counted from 1. */
  readonly nth?: number
}

/** The text of a node, or of the whole page, as lines: one per block, inline neighbours joined, no blank lines. */
export function textOf<Node>(tree: ReadableTree<Node>, node = tree.root): string {
  return gather(tree, node).split('\n').map(tidy).filter((line) => line !== '').join('\n')
}

/** Finds the one node with this text or name, the innermost if nested; throws when there is none or several. */
export function locate<Node>(tree: ReadableTree<Node>, label: string, where: Where = {}): Node {
  const chosen = choose(tree, innermost(tree, (node) => isNamed(tree, node, label)), where)
  if (chosen.length === 1 && chosen[0] !== undefined) return chosen[0]
  const wanted = `"${label}"${where.beside === undefined ? '' : ` beside "${where.beside}"`}`
  throw new Error(`the page has ${chosen.length || 'no'} ${wanted}, not one; it shows:\n${textOf(tree)}`)
}

/** The nodes from the root down to `node`, both included; empty when it is not on the page. */
export function pathTo<Node>(tree: ReadableTree<Node>, node: Node, from = tree.root): Node[] {
  if (from === node) return [from]
  for (const child of tree.children(from)) {
    const below = pathTo(tree, node, child)
    if (below.length > 0) return [from, ...below]
  }
  return []
}

/** The innermost nodes that satisfy a condition, in page order. */
export function innermost<Node>(tree: ReadableTree<Node>, wanted: (node: Node) => boolean, from = tree.root): Node[] {
  const below = tree.children(from).flatMap((child) => innermost(tree, wanted, child))
  return below.length === 0 && wanted(from) ? [from] : below
}

function choose<Node>(tree: ReadableTree<Node>, matches: Node[], { nth, beside }: Where): Node[] {
  if (nth !== undefined) return matches.slice(nth - 1, nth)
  if (beside === undefined) return matches
  const nearness = matches.map((node) => {
    const holders = pathTo(tree, node).filter((holder) => tidy(textOf(tree, holder)).includes(tidy(beside)))
    return { node, depth: holders.length }
  })
  const nearest = Math.max(1, ...nearness.map(({ depth }) => depth))
  return nearness.filter(({ depth }) => depth === nearest).map(({ node }) => node)
}

function isNamed<Node>(tree: ReadableTree<Node>, node: Node, label: string): boolean {
  const wanted = tidy(label)
  return tree.names(node).some((name) => tidy(name) === wanted) || tidy(textOf(tree, node)) === wanted
}

function gather<Node>(tree: ReadableTree<Node>, node: Node): string {
  const text = tree.ownText(node) + tree.children(node).map((child) => gather(tree, child)).join('')
  return tree.isInline(node) ? text : `\n${text}\n`
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
