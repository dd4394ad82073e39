import { PAY } from "./checkout.mjs"
import { Session } from "./session.mjs"

/**
 * How far a shopper came. `refusedAt`: the call that said there is not enough stock. `error`: any other answer that is
 * not the order. `payMs`: how long the completing call took, whatever it answered.
 *
 * @typedef {{ placed: boolean, refusedAt?: string, error?: string, payMs?: number }} Outcome
 */

const PLACED = ["PaymentSettled", "PaymentAuthorized"]

/** One shopper with a session of its own. */
export class Shopper {
  /** @type {Outcome} */
  outcome = { placed: false }
  #session
  #guest

  /**
   * @param {string} shopApi
   * @param {import("./checkout.mjs").Guest} guest
   */
  constructor(shopApi, guest) {
    this.#session = new Session(shopApi)
    this.#guest = guest
  }

  /**
   * Sends the calls one after the other. A shopper who was refused, or met an error, sends nothing more.
   *
   * @param {import("./checkout.mjs").Call[]} calls
   */
  async send(calls) {
    for (const call of calls) {
      if (this.outcome.refusedAt || this.outcome.error) {
        return
      }
      await this.#sendOne(call)
    }
  }

  /** @param {import("./checkout.mjs").Call} call */
  async #sendOne({ name, query, variables }) {
    const started = performance.now()
    try {
      const { answer } = await this.#session.send(query, variables(this.#guest))
      this.#note(name, answer)
    } catch (error) {
      this.outcome.error = `${name}: ${error instanceof Error ? error.message : String(error)}`
    }
    if (name === PAY.name) {
      this.outcome.payMs = performance.now() - started
    }
  }

  /**
   * @param {string} name of the call
   * @param {{ __typename: string, state?: string, errorCode?: string, message?: string, transitionError?: string }} answer
   */
  #note(name, answer) {
    if (answer.__typename === "Order") {
      this.outcome.placed = PLACED.includes(answer.state ?? "")
    } else if (isOutOfStock(answer)) {
      this.outcome.refusedAt = name
    } else {
      this.outcome.error = `${name}: ${answer.errorCode}: ${answer.transitionError ?? answer.message}`
    }
  }
}

/**
 * A transition says only in words why it was refused.
 *
 * @param {{ errorCode?: string, transitionError?: string }} answer
 */
function isOutOfStock({ errorCode, transitionError }) {
  return errorCode === "INSUFFICIENT_STOCK_ERROR" || /insufficient stock/i.test(transitionError ?? "")
}
