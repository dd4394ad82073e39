import { setTimeout as sleep } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { claim, refuseShort, type Wanted } from "./claims"
import { lockLimitedProducts, readLimitedProducts } from "./core-tables/limits"
import { countCartsAhead } from "./core-tables/turns"
import type { Database, Transact } from "./sql"

/** How often a claim looks again while the claims of others stand in its way, and how long it waits in between. */
const CLAIM_ATTEMPTS = 4
const CLAIM_RETRY_MS = 50

/** For so long a checkout lets those go first that have claimed before it, and so often it looks for each of them. */
const TURN_PATIENCE_SECONDS = 10
const TURN_RETRY_MS = 20
const TURN_RETRY_AT_MOST_MS = 500

/**
 * Says early whether a cart could be ordered, without claiming anything.
 *
 * @param touched - the variants that the shopper changes: only their lines are refused.
 * @throws MedusaError NOT_ALLOWED naming every short line with both numbers.
 */
export async function checkCart({ run }: Pick<Database, "run">, wanted: Wanted, touched: string[]): Promise<void> {
  await run(async (sql) => {
    const productIds = await readLimitedProducts(sql, touched)
    if (productIds.length) {
      await refuseShort(sql, wanted, productIds, { touched })
    }
  })
}

/**
 * Claims stock and allowance for a cart that is being completed, and ends when it is the cart's turn to reserve.
 *
 * @param ttlSeconds - how long the claim holds, should nobody give it back.
 * @throws MedusaError NOT_ALLOWED naming every short line with both numbers; then nothing is claimed.
 */
export async function claimCart(database: Database, wanted: Wanted, ttlSeconds: number): Promise<void> {
  if (await claimPatiently(database, wanted, ttlSeconds)) {
    await awaitTurn(database, wanted.cart_id, Math.min(TURN_PATIENCE_SECONDS, ttlSeconds / 2))
  }
}

/** @returns whether others have claimed of the same. */
async function claimPatiently(database: Database, wanted: Wanted, ttlSeconds: number): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await claimOnce(database.transact, wanted, ttlSeconds)
    } catch (error) {
      if (attempt === CLAIM_ATTEMPTS || !(await isRefusedByClaims(database, error, wanted))) {
        throw error
      }
      await sleep(CLAIM_RETRY_MS)
    }
  }
}

async function claimOnce(transact: Transact, wanted: Wanted, ttlSeconds: number): Promise<boolean> {
  return transact(async (sql) => {
    const productIds = await lockLimitedProducts(sql, variantsOf(wanted))
    return productIds.length > 0 && claim(sql, wanted, productIds, ttlSeconds)
  })
}

/**
 * Whether a refusal stands only on the claims of others. Such a claim may have become an order a moment ago, and then
 * its units count twice until core has linked the order to its cart; a second look tells.
 */
async function isRefusedByClaims(database: Database, error: unknown, wanted: Wanted): Promise<boolean> {
  if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_ALLOWED) {
    return false
  }
  return checkCart(database, wanted, variantsOf(wanted)).then(
    () => true,
    () => false
  )
}

/**
 * Carts with the same items reach core's reservation one after the other. Core's Redis lock takes the items of a cart
 * all at once and in no order (medusajs/medusa#16285): two carts with the same two items hold each other up until it
 * times out, and what it had of the lock is then gone for a minute. Nothing hangs on the turn but that, so nobody waits
 * for it for long.
 */
async function awaitTurn({ run }: Database, cartId: string, patience: number): Promise<void> {
  const count = () => run((sql) => countCartsAhead(sql, cartId, patience))
  for (let ahead = await count(); ahead; ahead = await count()) {
    await sleep(Math.min(ahead * TURN_RETRY_MS, TURN_RETRY_AT_MOST_MS))
  }
}

function variantsOf(wanted: Wanted): string[] {
  return wanted.lines.map((line) => line.variant_id)
}
