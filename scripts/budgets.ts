import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lawfulFolders } from './checks'
import { isMain, runMain } from './is-main'
import { measure, percentile, type MeasuredFile } from './measure'
import { root } from './targets'

interface Budget {
  /** What nine of ten may reach. */
  readonly p90: number
  readonly max: number
}

/** CONTRIBUTING.md, "Style": lines of a file, lines of a function, parameters of a function. */
const budgets = { file: { p90: 150, max: 300 }, function: { p90: 30, max: 50 }, parameters: 3 }

/** One sentence for each budget that these files go over. */
export function overBudget(files: readonly MeasuredFile[]): string[] {
  const functions = files.flatMap(({ path, functions }) => functions.map((one) => ({ ...one, path: `${path}:${one.line}` })))
  const crowded = functions.filter(({ parameters }) => parameters > budgets.parameters)
  return [
    ...overLength('files', files, budgets.file),
    ...overLength('functions', functions, budgets.function),
    ...crowded.map(({ path, parameters }) => `${path} takes ${parameters} parameters, ${budgets.parameters} are allowed.`),
  ]
}

type Sized = Pick<MeasuredFile, 'path' | 'lines'>

function overLength(kind: string, all: readonly Sized[], { p90, max }: Budget): string[] {
  const reached = percentile(all.map(({ lines }) => lines), 0.9)
  return [
    ...all.filter(({ lines }) => lines > max).map(({ path, lines }) => `${path} has ${lines} lines, ${max} are allowed.`),
    ...(reached > p90 ? [`Nine of ten ${kind} may have up to ${p90} lines; they have up to ${reached}.`] : []),
  ]
}

function measureTree(): MeasuredFile[] {
  const paths = [...lawfulFolders, 'config'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  return paths
    .filter((path) => /\.(tsx?|scss)$/.test(path))
    .map((path) => measure(path, readFileSync(join(root, path), 'utf8')))
}

const main = (): Promise<number> => {
  const files = measureTree()
  const lengths = (all: readonly { lines: number }[]) => all.map(({ lines }) => lines)
  const functions = files.flatMap((file) => file.functions)
  const words = (kind: string, all: number[]) =>
    `${all.length} ${kind}: half up to ${percentile(all, 0.5)} lines, nine of ten up to ${percentile(all, 0.9)}, all up to ${Math.max(...all)}`
  console.log(`${words('files', lengths(files))}. ${words('functions', lengths(functions))}.`)
  const sentences = overBudget(files)
  for (const sentence of sentences) console.error(sentence)
  return Promise.resolve(sentences.length > 0 ? 1 : 0)
}

if (isMain(import.meta.url)) runMain(main)
