import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Inputs } from './fingerprint'

/** The folder of package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Something that is built: from what, into which file, by which command. */
export interface Target {
  readonly inputs: Inputs
  /** Files that exist after a good build. */
  readonly outputs: readonly string[]
  /** Folder that is emptied before the build. */
  readonly folder?: string
  readonly command: readonly string[]
}

export type TargetName = 'h5' | 'weapp' | 'functions'

/** The program of an installed package, to be run by this very Node without a shell in between. */
export const program = (file: string): string[] => [process.execPath, join(root, 'node_modules', file)]

/** A TypeScript file of ours as a command. */
export const ownProgram = (file: string): string[] => [process.execPath, '--import', 'tsx', join(root, file)]

const client = ['src', 'contract', 'config', 'babel.config.js', 'tsconfig.json', 'package.json', 'package-lock.json']
const settings = Object.entries(process.env).filter(([name]) => /^(TARO_APP_|YILI_)/.test(name))

function taro(platform: 'h5' | 'weapp', output: string, ...more: string[]): Target {
  return {
    inputs: { paths: [...client, ...more], env: Object.fromEntries(settings) },
    outputs: [`dist/${platform}/${output}`],
    folder: `dist/${platform}`,
    command: [...program('@tarojs/cli/bin/taro'), 'build', '--type', platform],
  }
}

export const targets: Readonly<Record<TargetName, Target>> = {
  h5: taro('h5', 'index.html'),
  weapp: taro('weapp', 'app.json', 'project.config.json'),
  functions: {
    inputs: { paths: ['server', 'contract', 'scripts/bundle-functions.ts', 'package-lock.json'], env: {} },
    outputs: ['cloudfunctions/api/index.js', 'cloudfunctions/cron/index.js'],
    command: ownProgram('scripts/bundle-functions.ts'),
  },
}

/** The same Taro build as a watch. */
export const watch = (platform: 'h5' | 'weapp'): readonly string[] => [...targets[platform].command, '--watch']
