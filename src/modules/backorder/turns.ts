import { setTimeout as sleep } from "node:timers/promises"
import { readCartsInTurn } from "./core-tables/turns"
import type { Database } from "./sql"

/** How long a cart lets those that have claimed before it go first. */
const PATIENCE_SECONDS = 10

/**
 * How long a process waits before it asks again whose turn it is: four times as long as the last answer took, within
 * these bounds. So it asks at once where that is cheap, and on a busy server a fifth of the time at most.
 */
const RETRY_MS = { least: 20, most: 200 }

interface WaitingCart {
  id: string
  patience: number
  go: () => void
  fail: (error: unknown) => void
}

/**
 * Carts with the same items reach core's reservation one after the other. Core's Redis lock takes the items of a cart
 * all at once and in no order (medusajs/medusa#16285): two carts with the same two items hold each other up until it
 * times out, and what it had of the lock is then gone for a minute. Nothing else depends on the turn, so nobody waits
 * for it for long.
 *
 * One query asks for all carts that wait in this process. When each asked for itself, twenty at once took about 8 %
 * longer for it.
 */
export class Turns {
  private readonly waiting = new Set<WaitingCart>()
  private isAsking = false

  constructor(private readonly database: Pick<Database, "run">) {}

  /**
   * Ends when it is the turn of a cart that has claimed.
   *
   * @param ttlSeconds - how long its claim holds; it waits for half of that at most.
   * @throws what Postgres says when it cannot be asked.
   */
  wait(cartId: string, ttlSeconds: number): Promise<void> {
    const patience = Math.min(PATIENCE_SECONDS, ttlSeconds / 2)
    return new Promise((go, fail) => {
      this.waiting.add({ id: cartId, patience, go, fail })
      if (!this.isAsking) {
        void this.askUntilNobodyWaits()
      }
    })
  }

  private async askUntilNobodyWaits(): Promise<void> {
    this.isAsking = true
    while (this.waiting.size) {
      const asked = performance.now()
      await this.ask([...this.waiting])
      if (this.waiting.size) {
        const took = performance.now() - asked
        await sleep(Math.min(Math.max(RETRY_MS.least, 4 * took), RETRY_MS.most))
      }
    }
    this.isAsking = false
  }

  private async ask(carts: WaitingCart[]): Promise<void> {
    try {
      const inTurn = await this.database.run((sql) => readCartsInTurn(sql, carts))
      const ids = new Set(inTurn)
      this.end(
        carts.filter(({ id }) => ids.has(id)),
        ({ go }) => go()
      )
    } catch (error) {
      this.end(carts, ({ fail }) => fail(error))
    }
  }

  private end(carts: WaitingCart[], how: (cart: WaitingCart) => void): void {
    for (const cart of carts) {
      this.waiting.delete(cart)
      how(cart)
    }
  }
}
