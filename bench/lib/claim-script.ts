import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { backorderService } from "../../src/modules/backorder/name"
import type { Wanted } from "../../src/modules/backorder/claims"
import { saveBackorderSettingsWorkflow } from "../../src/workflows/save-backorder-settings"
import { machine } from "./machine"
import { median, ms, ratio } from "./statistics"
import { printTable } from "./table"

const OPEN_RESERVATIONS = [1, 1_000, 100_000]
const PLENTY = 1_000_000

interface Target {
  productId: string
  variantId: string
  itemId: string
  locationId: string
  channelId: string
}

/** Runs inside Medusa (`medusa exec`), where the service is. */
export default async function measureClaim({ container }: ExecArgs) {
  const rows = []
  for (const open of OPEN_RESERVATIONS) {
    const target = await aLimitedProduct(container)
    await reserve(container, target, open)
    rows.push(await measure(container, target, open))
  }
  printTable(`The claim of one cart. ${machine()}`, rows)
}

async function measure(container: ExecArgs["container"], target: Target, open: number) {
  const service = backorderService(container)
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const repetitions = open > 10_000 ? 150 : 300
  const claims: number[] = []
  const sums: number[] = []
  for (let repetition = -10; repetition < repetitions; repetition++) {
    const wanted = cartOf(target, repetition)
    const claim = await timed(() => service.claimCart(wanted))
    await service.releaseCart(wanted.cart_id)
    const sum = await timed(() =>
      sql.raw("select sum(quantity) from reservation_item where inventory_item_id = ? and deleted_at is null", [
        target.itemId,
      ])
    )
    if (repetition >= 0) {
      claims.push(claim)
      sums.push(sum)
    }
  }
  return {
    "open reservations on the item": open,
    "claim, ms": ms(median(claims)),
    "plain sum, ms": ms(median(sums)),
    ratio: ratio(median(claims), median(sums)),
  }
}

async function timed(action: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now()
  await action()
  return performance.now() - began
}

function cartOf({ productId, variantId, channelId }: Target, number: number): Wanted {
  const line = { id: "line", line_item_id: "line", product_id: productId, variant_id: variantId, quantity: 1 }
  return {
    cart_id: `cart_${number}`,
    sales_channel_id: channelId,
    is_completed: false,
    lines: [{ ...line, product_title: "Mug", variant_title: null }],
  }
}

/** A product of its own for each measurement, so that the smaller ones do not count the rows of the larger. */
async function aLimitedProduct(container: ExecArgs["container"]): Promise<Target> {
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).createSalesChannels([{ name: "Web shop" }])
  const location = await container.resolve(Modules.STOCK_LOCATION).createStockLocations({ name: "Warehouse" })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.SALES_CHANNEL]: { sales_channel_id: channel.id },
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
  })
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Mug",
          handle: `mug-${channel.id.toLowerCase().replace("_", "-")}`,
          options: [{ title: "Size", values: ["One"] }],
          sales_channels: [{ id: channel.id }],
          variants: [{ title: "One", options: { Size: "One" }, manage_inventory: true, prices: [] }],
        },
      ],
    },
  })
  const [{ id: productId, variants }] = result
  const itemId = await itemOf(container, variants[0].id)
  const level = { inventory_item_id: itemId, location_id: location.id, stocked_quantity: 0 }
  await container.resolve(Modules.INVENTORY).createInventoryLevels([level])
  await saveBackorderSettingsWorkflow(container).run({
    input: { changes: [{ product_id: productId, enabled: true, max_quantity: PLENTY }] },
  })
  return { productId, variantId: variants[0].id, itemId, locationId: location.id, channelId: channel.id }
}

async function itemOf(container: ExecArgs["container"], variantId: string): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["inventory_items.inventory_item_id"],
    filters: { id: variantId },
  })
  return data[0].inventory_items?.[0]?.inventory_item_id ?? ""
}

/**
 * By SQL: core would take an hour for the last hundred thousand. Between them lie twice as many of other items, as in a
 * shop: of a table that is full of one item Postgres would not take the plain sum by the index.
 */
async function reserve(container: ExecArgs["container"], { itemId, locationId }: Target, count: number) {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await sql.raw(
    `insert into inventory_item (id) select 'iitem_other' || n from generate_series(0, 99) n on conflict do nothing`
  )
  await sql.raw(
    `insert into reservation_item (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity)
     select 'resitem_' || ?::text || n, 'ordli_' || ?::text || n,
            case when n % 3 = 0 then ? else 'iitem_other' || n % 100 end, ?, 1, '{"value": "1", "precision": 20}'
       from generate_series(1, 3 * ?) n`,
    [itemId, itemId, itemId, locationId, count]
  )
  await sql.raw("vacuum analyze")
}
