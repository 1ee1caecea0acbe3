import ts from 'typescript'

export interface MeasuredFunction {
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  /** From its first line to its last. */
  readonly lines: number
  readonly parameters: number
}

export interface MeasuredFile {
  readonly path: string
  readonly lines: number
  readonly functions: readonly MeasuredFunction[]
}

const TEST = /\.test\.tsx?$/

/** The size of a file and, where it is TypeScript, of every function in it. A suite of tests is no function. */
export function measure(path: string, text: string): MeasuredFile {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (path.endsWith('.scss')) return { path, lines, functions: [] }
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const functions: MeasuredFunction[] = []
  const visit = (node: ts.Node): void => {
    if (isFunction(node) && !isSuite(node)) functions.push(measured(node, source, TEST.test(path)))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { path, lines, functions }
}

/** The value that this share of all values does not exceed; 0 when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0
}

function measured(node: ts.FunctionLikeDeclaration, source: ts.SourceFile, isTest: boolean): MeasuredFunction {
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1
  const line = lineOf(node.getStart(source))
  // In a test they are the columns of a table of cases.
  const parameters = isTest ? 0 : node.parameters.length
  return { line, lines: lineOf(node.end) - line + 1, parameters }
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}

/** Whether it is what `describe(…)` or `describe.each(…)(…)` is given. */
function isSuite({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText())
}
