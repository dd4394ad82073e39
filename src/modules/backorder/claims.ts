import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { isBeingCompleted, type LockedProducts } from "./core-tables/limits"
import { isOrder } from "./core-tables/live-claims"
import { withDetails } from "./refusal"
import { rowId } from "./row-ids"
import type { Sql } from "./sql"
import { readDemand, readPositions } from "./core-tables/positions"
import { waitingLines } from "./domain/cart-lines"
import { refusalOf, shortLines, type ShortLine, type WantedLine } from "./domain/checkout"
import type { ToldByVariant } from "./domain/tell"
import { add, multiply, subtract } from "./domain/quantity"
import { distinctPlaces, freeInChannel, takenParts, variantsOf, type Place, type Positions } from "./domain/units"

/**
 * How long an attempt to complete a cart keeps out other attempts at the same cart: as long as core waits for its own
 * lock of it, which works across servers only if they share a Locking module.
 */
const ATTEMPT_SECONDS = 30

/** What a cart wants to order. */
export interface Wanted {
  cart_id: string
  sales_channel_id: string | null
  /** Whether core called the cart completed when it looked for its order. */
  is_completed: boolean
  lines: (WantedLine & { product_id: string })[]
}

/** What one claim writes for an inventory item. */
interface ClaimRow {
  id: string
  item: string
  quantity: number
  backordered: number
  told: ToldByVariant | null
}

/** How long a claim holds if nobody gives it back, and the date in the shop when it is made. */
export interface ClaimTerms {
  ttl_seconds: number
  today: string
}

/** Whose demand counts beside the reservations, and which lines may be refused. */
interface Scope {
  /** Counts the claims of other carts than this one. `expected`: whether there were any a moment ago. */
  claims?: { besides: string; expected: boolean }
  /** Variants whose lines may be refused; left out = all. */
  touched?: string[]
}

/**
 * Says no when the cart goes past what may be backordered.
 *
 * @param limitedIds - the products whose limits are asked about.
 * @throws MedusaError NOT_ALLOWED naming every short line with both numbers.
 */
export async function refuseShort(sql: Sql, wanted: Wanted, limitedIds: string[], { claims, touched }: Scope) {
  const productIds = [...new Set([...limitedIds, ...wanted.lines.map((line) => line.product_id)])]
  const channelIds = wanted.sales_channel_id ? [wanted.sales_channel_id] : []
  const positions = await readWithClaims(sql, productIds, channelIds, claims)
  const isTouched = ({ variant_id }: WantedLine) => !touched || touched.includes(variant_id)
  // What the shopper changes comes last: it may only have what the other lines leave.
  const lines = [...wanted.lines].sort((one, other) => Number(isTouched(one)) - Number(isTouched(other)))
  const short = shortLines(lines, positions, limitedIds).filter(({ line }) => isTouched(line))
  if (short.length) {
    throw notEnough(short)
  }
  return positions
}

/** With the code of core's own refusals for want of stock, which a storefront may know. */
function notEnough(short: ShortLine[]): MedusaError {
  const { message, details } = refusalOf(short)
  const { Types, Codes } = MedusaError
  return withDetails(new MedusaError(Types.NOT_ALLOWED, message, Codes.INSUFFICIENT_INVENTORY), details)
}

/**
 * Whether a cart is an order already, so that it claims nothing: core gives back that order and reserves nothing. Only
 * the link between the two tells. A server that dies in between leaves a cart that is linked and not completed, or
 * completed and not linked, and of the latter core makes an order.
 *
 * @throws MedusaError CONFLICT when the link has come so lately that core may not have seen it.
 */
export function isOrdered({ cart_id, is_completed }: Wanted, { ordered_for }: LockedProducts): boolean {
  if (ordered_for !== null && ordered_for < ATTEMPT_SECONDS && !is_completed) {
    throw beingCompleted(cart_id)
  }
  return ordered_for !== null
}

/**
 * Makes the claim of a cart, in the transaction and under the locks of the caller.
 *
 * @returns whether others have claimed of the same, and may still be on their way to a reservation.
 * @throws MedusaError NOT_ALLOWED, as `refuseShort`, or CONFLICT when the same cart is being completed already; then
 * nothing is claimed.
 */
export async function claim(
  sql: Sql,
  wanted: Wanted,
  limited: LockedProducts,
  { ttl_seconds, today }: ClaimTerms
): Promise<boolean> {
  const claims = { besides: wanted.cart_id, expected: limited.others_had_claimed }
  const positions = await refuseShort(sql, wanted, limited.ids, { claims }).catch(async (error: unknown) => {
    // Its own order may be what has used the room up, and then the shopper must not read that there is none.
    throw (await isBeingCompleted(sql, wanted.cart_id, ATTEMPT_SECONDS)) ? beingCompleted(wanted.cart_id) : error
  })
  const places = distinctPlaces(positions)
  const watched = new Set(
    limited.ids
      .flatMap((productId) => positions.get(productId)?.variants ?? [])
      .flatMap((variant) => variant.parts.map((part) => part.inventory_item_id))
  )
  const free = freeInChannel(places)
  const told = toldOf(wanted, positions, today)
  const rows = [...demandOf(wanted, positions)]
    .filter(([item]) => watched.has(item))
    .map(([item, quantity], index) => ({
      id: generateEntityId(undefined, "bocla"),
      item,
      quantity,
      backordered: subtract(quantity, Math.min(quantity, Math.max(0, free.get(item) ?? 0))),
      told: index === 0 ? told : null,
    }))
  await writeClaims(sql, wanted, rows, ttl_seconds)
  const claimed = claimedItems(places)
  return rows.some(({ item }) => claimed.has(item))
}

/** Gives back what carts have claimed. */
export async function release(sql: Sql, cartIds: string[]): Promise<void> {
  await sql(`delete from backorder_claim where cart_id = any(:cartIds) and deleted_at is null`, { cartIds })
}

/**
 * Deletes claims that count no more because their time is over. One that knows what a shopper was told is kept for a week
 * more: its cart may be an order whose lines the reconcile has yet to find.
 */
export async function clearExpired(sql: Sql): Promise<number> {
  const rows = await sql(
    `delete from backorder_claim
      where expires_at <= now() and deleted_at is null and (told is null or expires_at <= now() - interval '7 days')
      returning id`
  )
  return rows.length
}

/**
 * Stock and demand, with the claims of others where they count. Mostly nobody else has claimed, and Postgres plans the
 * read without claims faster; it says itself, in the same snapshot, whether any were left out.
 */
async function readWithClaims(
  sql: Sql,
  productIds: string[],
  channelIds: string[],
  claims: Scope["claims"]
): Promise<Positions> {
  if (!claims) {
    return readPositions(sql, productIds, channelIds)
  }
  const read = (counted: boolean) => readDemand(sql, productIds, channelIds, { besides: claims.besides, counted })
  const uncounted = claims.expected ? null : await read(false)
  return uncounted && !uncounted.others_have_claimed ? uncounted.positions : (await read(true)).positions
}

/**
 * In place of what the cart has claimed before, unless that may be another attempt at it. Also notes that the cart has
 * claimed, even if nothing is left to claim, so that its order counts as checked. The time of the clock, not that of the
 * transaction: whoever waited for the lock comes after whoever held it.
 *
 * @throws MedusaError CONFLICT when there is such an attempt, or the cart has become an order.
 */
async function writeClaims(sql: Sql, wanted: Wanted, rows: ClaimRow[], ttlSeconds: number): Promise<void> {
  const written = await sql(
    `with claimed as (select * from jsonb_to_recordset(:rows) as claim(id text, item text, quantity numeric, backordered numeric, told jsonb)),
     dropped as (
       delete from backorder_claim
        where cart_id = :cart and deleted_at is null and inventory_item_id not in (select item from claimed)),
     noted as (
       insert into backorder_claimed_cart (id, cart_id, claimed_at) values (:note, :cart, clock_timestamp())
       on conflict (cart_id) where deleted_at is null do update set claimed_at = excluded.claimed_at)
     insert into backorder_claim as mine
       (id, cart_id, sales_channel_id, inventory_item_id, quantity, backordered_quantity, told, updated_at, expires_at)
     select id, :cart, :channel, item, quantity, backordered, told, moment, moment + make_interval(secs => :ttl)
       from claimed cross join (select clock_timestamp() as moment) clock
      where not ${isOrder(":cart")}
     on conflict (cart_id, inventory_item_id) where deleted_at is null do update
       set sales_channel_id = excluded.sales_channel_id, quantity = excluded.quantity,
           backordered_quantity = excluded.backordered_quantity, told = excluded.told,
           updated_at = excluded.updated_at, expires_at = excluded.expires_at
       where mine.updated_at < excluded.updated_at - make_interval(secs => :attempt)
     returning id`,
    {
      cart: wanted.cart_id,
      note: rowId("bocca"),
      channel: wanted.sales_channel_id,
      ttl: ttlSeconds,
      attempt: ATTEMPT_SECONDS,
      rows: JSON.stringify(rows),
    }
  )
  if (written.length < rows.length) {
    throw beingCompleted(wanted.cart_id)
  }
}

function beingCompleted(cartId: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.CONFLICT,
    `Cart ${cartId} is being completed by another request. Complete it again in ${ATTEMPT_SECONDS} seconds: it is then an order, or becomes one.`
  )
}

/** What the shopper is told of the variants that wait, by variant id; `null` when there is nothing to tell. */
function toldOf({ lines }: Wanted, positions: Positions, today: string): ToldByVariant | null {
  const settings = new Map(
    [...positions].flatMap(([id, { limit }]) => {
      const { promo = null, expected_on = null, limit_to_incoming = false } = limit ?? {}
      return limit?.enabled ? [[id, { ...limit, promo, expected_on, limit_to_incoming }] as const] : []
    })
  )
  const waiting = settings.size ? waitingLines(lines, positions, settings, today) : new Map<string, never>()
  const told = lines.flatMap((line) => {
    const facts = waiting.get(line.id)?.facts
    return facts && (facts.promo || facts.expected_on) ? [[line.variant_id, facts] as const] : []
  })
  return told.length ? Object.fromEntries(told) : null
}

/** Units of each inventory item that the cart takes. */
function demandOf(wanted: Wanted, positions: Positions): Map<string, number> {
  const variants = variantsOf(positions)
  const demand = new Map<string, number>()
  for (const line of wanted.lines) {
    const variant = variants.get(line.variant_id)
    for (const part of variant?.manage_inventory ? takenParts(variant) : []) {
      const taken = multiply(line.quantity, part.required_quantity)
      demand.set(part.inventory_item_id, add(demand.get(part.inventory_item_id) ?? 0, taken))
    }
  }
  return demand
}

/** The inventory items of which other carts have a claim among the places. */
function claimedItems(places: Place[]): Set<string> {
  return new Set(places.filter((place) => place.location_id === null).map((place) => place.inventory_item_id))
}
