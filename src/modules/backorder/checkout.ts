import { setTimeout as sleep } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { claim, isOrdered, refuseShort, type ClaimTerms, type Wanted } from "./claims"
import { lockLimitedProducts, readLimitedProducts } from "./core-tables/limits"
import type { Database, Transact } from "./sql"
import { Turns } from "./turns"

/** How often a claim looks again while the claims of others stand in its way, and how long it waits in between. */
const CLAIM_ATTEMPTS = 4
const CLAIM_RETRY_MS = 50

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

/** The carts that this process is completing. */
export class Checkouts {
  private readonly turns: Turns
  private running = 0

  constructor(private readonly database: Database) {
    this.turns = new Turns(database)
  }

  /** Whether a cart is claiming, or waits for its turn. */
  get isBusy(): boolean {
    return this.running > 0
  }

  /**
   * Claims stock and allowance for a cart, and ends when it is its turn to reserve.
   *
   * @throws MedusaError NOT_ALLOWED naming every short line with both numbers, or CONFLICT when the same cart is being
   * completed already; then nothing is claimed.
   */
  async claim(wanted: Wanted, terms: ClaimTerms): Promise<void> {
    this.running++
    try {
      if (await claimCart(this.database, wanted, terms)) {
        await this.turns.wait(wanted.cart_id, terms.ttl_seconds)
      }
    } finally {
      this.running--
    }
  }
}

/** @returns whether others have claimed of the same, so that the cart has to wait for its turn. */
async function claimCart(database: Database, wanted: Wanted, terms: ClaimTerms): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await claimOnce(database.transact, wanted, terms)
    } catch (error) {
      if (attempt === CLAIM_ATTEMPTS || !(await isRefusedByClaims(database, error, wanted))) {
        throw error
      }
      await sleep(CLAIM_RETRY_MS)
    }
  }
}

/** In one transaction from the start: asking first whether anything is limited spares the others nothing measurable. */
async function claimOnce(transact: Transact, wanted: Wanted, terms: ClaimTerms): Promise<boolean> {
  return transact(async (sql) => {
    const limited = await lockLimitedProducts(sql, variantsOf(wanted), wanted.cart_id)
    return limited.ids.length > 0 && !isOrdered(wanted, limited) && claim(sql, wanted, limited, terms)
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

function variantsOf(wanted: Wanted): string[] {
  return wanted.lines.map((line) => line.variant_id)
}
