import { forget } from './build'
import { end, start } from './child'
import { endWithNpm } from './end-with-npm'
import { program, root, watch } from './targets'

const weapp = process.argv.includes('--weapp')
const server = [...program('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'server/embedded/main.ts']
const commands = weapp ? [server, watch('weapp')] : [server, watch('h5')]

endWithNpm()
forget(weapp ? 'weapp' : 'h5')
const children = commands.map((command) => start(command, { cwd: root }))

// One without the other is of no use: the first to end takes the rest along.
for (const child of children) {
  child.on('close', (code) => {
    process.exitCode ??= code ?? 1
    for (const other of children) end(other)
  })
}
