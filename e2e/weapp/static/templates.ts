import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PackageOnDisk } from '../read-package'
import type { Finding } from './report'

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** Compiles every template and style with WeChat's own compilers, wcc and wcsc, which the npm package carries. */
export function checkTemplates(files: PackageOnDisk): Finding[] {
  const scratch = mkdtempSync(path.join(tmpdir(), 'wcc-'))
  const wxml = files.list('.wxml', '.wxs')
  // An @import target must be on the command line too, so all sheets go in one call.
  const wxss = files.list('.wxss')
  try {
    return [
      ...run('wcc', ['-d', '-cc', '0', ...wxml, '-gn', '$gwx'], { scratch, cwd: files.directory }),
      ...run('wcsc', ['-lc', '-db', '-pc', String(wxss.length), ...wxss], { scratch, cwd: files.directory }),
    ]
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function run(tool: 'wcc' | 'wcsc', options: string[], { scratch, cwd }: { scratch: string; cwd: string }): Finding[] {
  const program = path.join(scratch, tool)
  copyFileSync(compiler(tool), program)
  chmodSync(program, 0o755)
  const { status, stdout, stderr, error } = spawnSync(program, options, { cwd, maxBuffer: 2 ** 28, encoding: 'utf8' })
  if (status === 0) return []
  return [{ tool, message: (stderr || stdout || String(error)).trim().slice(0, 600) }]
}

function compiler(tool: string): string {
  const folder = FOLDERS[process.platform]
  if (folder === undefined) throw new Error(`WeChat's template compilers do not run on ${process.platform}`)
  const home = path.dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json'))
  return path.join(home, 'bin', folder, process.platform === 'win32' ? `${tool}.exe` : tool)
}
