import { complete, type PreparedCart } from "../checkout"
import { Refusal, type Api } from "../http"

/** How many carts ended how. */
export interface RushResult {
  orders: { id: string; cart: PreparedCart }[]
  refused: { cart: PreparedCart; refusal: Refusal }[]
  /** Carts whose shopper got no answer at all, because the server went away. */
  lost: PreparedCart[]
  /** How long each answer took, in milliseconds. */
  took: number[]
}

/**
 * Completes carts, so many at a time, and collects what their shoppers are told. Whoever is told to try again does.
 *
 * @param shoppers - one API a server; they take turns.
 * @param onAnswer - called with the number of answers so far, for what is to happen in the middle.
 */
export async function rush(
  shoppers: Api[],
  carts: PreparedCart[],
  inFlight: number,
  onAnswer: (answers: number) => void = () => undefined
): Promise<RushResult> {
  const queue = carts.map((cart, index) => ({ cart, shopper: shoppers[index % shoppers.length] }))
  const result: RushResult = { orders: [], refused: [], lost: [], took: [] }
  const serve = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const began = performance.now()
      await tryToComplete(next.shopper, next.cart, result)
      onAnswer(result.took.push(performance.now() - began))
    }
  }
  await Promise.all(Array.from({ length: inFlight }, serve))
  return result
}

/** How often a cart is asked for again that core was too busy for. */
const MAX_TRIES = 20

/** Where Redis locks, core waits five seconds for its own lock of an item, and then answers that one may try again. */
const IS_BUSY = 409

async function tryToComplete(shopper: Api, cart: PreparedCart, result: RushResult, tries = 1): Promise<void> {
  try {
    const order = await complete(shopper, cart)
    result.orders.push({ id: order.id, cart })
  } catch (error) {
    if (error instanceof Refusal && error.status === IS_BUSY && tries < MAX_TRIES) {
      await tryToComplete(shopper, cart, result, tries + 1)
    } else if (error instanceof Refusal) {
      result.refused.push({ cart, refusal: error })
    } else {
      result.lost.push(cart)
    }
  }
}

/** Units that the carts of a rush would have taken, or took. */
export function unitsOf(carts: PreparedCart[]): number {
  return carts.flatMap((cart) => cart.wanted).reduce((sum, { quantity }) => sum + quantity, 0)
}

/** The answers of a rush, without repetition: `["400 not_allowed"]`. */
export function kindsOf(refused: RushResult["refused"]): string[] {
  return [...new Set(refused.map(({ refusal }) => [refusal.status, refusal.type].filter(Boolean).join(" ")))].sort()
}
