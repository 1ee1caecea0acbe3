import type { UserConfigExport } from '@tarojs/cli'

const server = `http://127.0.0.1:${process.env.PORT ?? 8610}`

/** The server only answers its own pages; through us it is asked by its own name. */
const passOn = { target: server, changeOrigin: true, headers: { origin: server } }

/** A watch build says what it did in one line; its pages at :8611 pass calls on to the server. */
export default {
  logger: { quiet: true, stats: false },
  h5: {
    publicPath: '/',
    devServer: {
      host: '127.0.0.1',
      port: 8611,
      open: false,
      proxy: ['/api', '/dev', '/media', '/healthz'].map((context) => ({ context: [context], ...passOn })),
    },
  },
} satisfies UserConfigExport<'webpack5'>
