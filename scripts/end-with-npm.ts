const lookMs = 100

/**
 * Ends this process when npm ends. npm puts a shell between itself and a script, and that shell dies of SIGTERM without
 * passing it on; without this, a process manager that ends `npm start` would leave the server behind.
 */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const shell = process.ppid
  const look = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, lookMs)
  look.unref()
}
