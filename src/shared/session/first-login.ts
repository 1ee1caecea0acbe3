/** Hands what one device kept before login to the server. True: there was something, so 我的 shows it now. */
export type FirstLoginTask = () => Promise<boolean>

/** What waits for the person to become a resident. Features add tasks; this knows none of them. */
export class FirstLogin {
  private waiting: FirstLoginTask[] = []

  add(task: FirstLoginTask): void {
    this.waiting.push(task)
  }

  /** Runs what waits, each once. A task that fails waits on: nobody asked for it, and the device still has it all. */
  async run(): Promise<boolean> {
    const tasks = this.waiting
    this.waiting = []
    const handedOver = await Promise.all(tasks.map((task) => this.attempt(task)))
    return handedOver.includes(true)
  }

  private async attempt(task: FirstLoginTask): Promise<boolean> {
    try {
      return await task()
    } catch {
      this.add(task)
      return false
    }
  }
}
