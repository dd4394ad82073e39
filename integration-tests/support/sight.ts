import type { HttpTypes } from "@medusajs/types"
import { backorderResponse } from "../../src/api/contracts"
import type { BackorderStatus } from "../../src/modules/backorder/domain/codes"
import { backorderedProducts, backorderOf } from "./backorders"
import { eventually } from "./eventually"
import type { Placed } from "./fulfillment"
import type { World } from "./in-a-shop"
import { reconcile, theWitnessAgrees } from "./reconcile"
import { settled } from "./settled"

/** What a merchant sees of one order: `nothing`, or how it waits and how that came about. */
export interface Sight {
  status: BackorderStatus
  /** Units that wait. */
  waits: number
  /** The history of all lines, as `opened 2: not_in_stock`, oldest first. */
  history: string[]
}

/**
 * Waits until the merchant sees an order so, and sees it so wherever he looks: in the list of backorders, on the order,
 * and in its history. What waits is then also what the witness works out from core's tables, and events have told all
 * of it: a reconcile of everything finds nothing that is left to mend.
 */
export async function merchantSees(world: World, placed: Placed, expected: Sight | "nothing"): Promise<void> {
  // A pass that still runs would look at the next step of the test while core is in the middle of it.
  await settled(world)
  await eventually(async () => expect(await sightOf(world, placed)).toEqual(expected))
  await eventually(() => theWitnessAgrees(world))
  expect(await world.witness.wrongSums()).toEqual([])
  expect(await reconcile(world, { dry_run: true })).toMatchObject({ differences_count: 0 })
}

/** What the merchant sees of an order that waits for so many units. */
export function waits(units: number, ...history: string[]): Sight {
  return { status: "back_ordered", waits: units, history }
}

/** What the merchant sees of an order that has all that it waited for. */
export function filled(...history: string[]): Sight {
  return { status: "filled", waits: 0, history }
}

/** What the merchant sees of an order that is owed nothing of what it waited for. */
export function canceled(...history: string[]): Sight {
  return { status: "canceled", waits: 0, history }
}

/** Units to buy in, by SKU. */
export async function toBuyIn(world: World): Promise<Record<string, number>> {
  const rows = await backorderedProducts(world)
  return Object.fromEntries(rows.map((row) => [row.sku, row.required_quantity]))
}

async function sightOf(world: World, placed: Placed): Promise<Sight | "nothing"> {
  const listed = await backorderOf(world, placed)
  const marked = await markOf(world, placed)
  if (!listed) {
    expect(marked).toBeUndefined()
    return "nothing"
  }
  // Every story is told in the codes of the contract, or not at all.
  backorderResponse.parse({ backorder: listed })
  const { status, outstanding_quantity } = listed
  expect(marked).toMatchObject({ status, outstanding_quantity })
  const entries = listed.lines.flatMap((line) => line.entries)
  const told = entries.map(({ what, quantity, why, happened_at }) => ({
    happened_at,
    text: `${what} ${quantity}: ${why}`,
  }))
  // What one pass has written about several lines has one time.
  told.sort((one, other) => compare(one.happened_at, other.happened_at) || compare(one.text, other.text))
  return { status, waits: outstanding_quantity, history: told.map(({ text }) => text) }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** The field that core's order carries. */
async function markOf({ admin }: World, placed: Placed): Promise<unknown> {
  const { order } = await admin.get<{ order: HttpTypes.AdminOrder & { backorder?: unknown } }>(
    `/admin/orders/${placed.id}?fields=id,%2Bbackorder.*`
  )
  return order.backorder ?? undefined
}
