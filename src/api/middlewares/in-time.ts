import { setImmediate as aTurn, setTimeout as sleep } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"

/** How long, at least, an answer of core waits for what is added to it. */
const PATIENCE_MS = 250

/** How many may be late at once. */
const MOST_LATE = 2

/**
 * How many are done at once. Each holds a connection of the pool (Knex's own has ten), which core needs for its answers,
 * and holds it as long as it hangs: many that begin together must not take all of them before the first is late.
 */
const MOST_AT_ONCE = 4

/** Awaits work only for a while, a few at a time, and does not begin it while earlier work of its kind hangs. */
export class InTime {
  private late = 0
  private running = 0
  private readonly queue: (() => void)[] = []

  constructor(
    private readonly patienceMs = PATIENCE_MS,
    private readonly mostLate = MOST_LATE,
    private readonly mostAtOnce = MOST_AT_ONCE
  ) {}

  /**
   * @param tookMs - what the answer itself has taken: everything takes longer on a busy server, and so may
   *   this.
   * @throws MedusaError UNEXPECTED_STATE when the work is late, or would most likely be; whatever it throws in time.
   */
  async run(work: () => Promise<void>, tookMs = 0): Promise<void> {
    const patienceMs = Math.max(this.patienceMs, tookMs)
    if (this.late >= this.mostLate) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Not begun, because ${this.late} earlier ones are still waiting.`
      )
    }
    const patience = new AbortController()
    let isOver = false
    let isGivenUp = false
    const working = this.inTurn(async () => {
      if (!isGivenUp) await work()
    }).finally(() => {
      isOver = true
      patience.abort()
    })
    const waited = sleep(patienceMs, undefined, { signal: patience.signal })
      // A server that was busy with something else reads its timers before its sockets: the rows may be there.
      .then(() => aTurn())
      .catch(() => undefined)
    await Promise.race([working, waited])
    if (!isOver) {
      isGivenUp = true
      this.noteLate(working)
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Not done within ${Math.round(patienceMs)} ms.`)
    }
    await working
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    if (this.running >= this.mostAtOnce) {
      await new Promise<void>((begin) => this.queue.push(begin))
    } else {
      this.running++
    }
    try {
      await work()
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.running--
    }
  }

  private noteLate(working: Promise<void>): void {
    this.late++
    const end = () => void this.late--
    working.then(end, end)
  }
}
