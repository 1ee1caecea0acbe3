import type { UserConfigExport } from '@tarojs/cli'

/** A watch build says what it did in one line. */
export default {
  logger: { quiet: true, stats: false },
} satisfies UserConfigExport<'webpack5'>
