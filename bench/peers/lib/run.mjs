import { ledgerOf } from "./ledger.mjs"
import { Shopper } from "./shopper.mjs"

/**
 * @typedef {{ shopApi: string, newOffer: () => Promise<import("./catalog.mjs").Offer>, client: import("pg").Client }} Shop
 * @typedef {{ scenario: import("./scenarios.mjs").Scenario, inFlight: number, shoppers: number }} Plan
 * @typedef {{ outcomes: import("./shopper.mjs").Outcome[], ledger: import("./ledger.mjs").Ledger }} Result
 */

/** How many prepare at a time: nothing is measured there, and no order is placed. */
const PREPARING = 10

/**
 * Lets that many shoppers try to buy one unit each of a product with fresh stock.
 *
 * @param {Shop} shop
 * @param {Plan} plan
 * @returns {Promise<Result>} what the shoppers were told, and what Postgres holds in the end
 */
export async function runOnce({ shopApi, newOffer, client }, { scenario, inFlight, shoppers: count }) {
  const offer = await newOffer()
  const shoppers = Array.from({ length: count }, (_, number) => new Shopper(shopApi, { offer, number }))
  await eachInFlight(PREPARING, shoppers, (shopper) => shopper.send(scenario.before))
  await eachInFlight(inFlight, shoppers, (shopper) => shopper.send(scenario.after))
  return { outcomes: shoppers.map((shopper) => shopper.outcome), ledger: await ledgerOf(client, offer.variantId) }
}

/**
 * @template Item
 * @param {number} limit how many are under way at any time, while there are as many left
 * @param {Item[]} items
 * @param {(item: Item) => Promise<void>} work
 */
async function eachInFlight(limit, items, work) {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) {
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
}
