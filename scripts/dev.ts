import { forget } from './build'
import { end, start } from './child'
import { program, root, watch } from './targets'

const weapp = process.argv.includes('--weapp')
const server = [...program('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'server/embedded/main.ts']
const commands = weapp ? [server, watch('weapp')] : [server, watch('h5')]

forget(weapp ? 'weapp' : 'h5')
console.log(weapp
  ? 'Open this folder in WeChat DevTools; dist/weapp follows every change.'
  : 'The app follows every change at http://127.0.0.1:8611, which passes calls on to the server.')
const children = commands.map((command) => start(command, { cwd: root }))

// One without the other is of no use: the first to end takes the rest along.
for (const child of children) {
  child.on('close', (code) => {
    process.exitCode ??= code ?? 1
    for (const other of children) end(other)
  })
}
