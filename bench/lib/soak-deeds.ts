import type { HttpTypes } from "@medusajs/types"
import { buy, type Wanted } from "../../integration-tests/support/checkout"
import { importCsv } from "../../integration-tests/support/csv"
import { editOrder } from "../../integration-tests/support/order-edits"
import { setStock, type Product } from "../../integration-tests/support/products"
import type { Counter } from "../../integration-tests/support/rush/stand"

/** An order that somebody may cancel or edit. */
type Placed = HttpTypes.StoreOrder

/** What the traffic meets: the shop as it is served now, what is sold there, and what was ordered. */
export interface Market {
  counter: Counter
  products: Product[]
  orders: Placed[]
}

/** How many of a product a shopper takes at most. */
const BASKET = 3

const LISTS = ["/admin/backordered-products", "/admin/backorders"]

const HEADER = "Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity"

/** What goes on in the shop, each with how often it comes in so many turns. */
export const DEEDS: Record<string, { share: number; perform: (market: Market) => Promise<unknown> }> = {
  checkout: { share: 8, perform: checkOut },
  restock: { share: 3, perform: restock },
  cancel: { share: 3, perform: cancel },
  "order edit": { share: 2, perform: edit },
  "CSV import": { share: 1, perform: importSettings },
  "lists, admin": { share: 4, perform: ({ counter }) => counter.admin.get(anyOf(LISTS)) },
  "list, store": { share: 4, perform: ({ counter }) => counter.shoppers[0].get("/store/products") },
}

async function checkOut({ counter, products, orders }: Market): Promise<void> {
  const wanted = new Set([anyOf(products), anyOf(products)])
  const basket = [...wanted].map((product): Wanted => ({ variant_id: product.variant.id, quantity: 1 + upTo(BASKET) }))
  orders.push(await buy(counter.shoppers[0], counter.shop, basket))
}

/** A few units too little or too much, so that some orders always wait, and each delivery fills some. */
async function restock({ counter: { admin, shop }, products }: Market): Promise<void> {
  const { variant } = anyOf(products)
  const { inventory_levels } = await admin.get<HttpTypes.AdminInventoryLevelListResponse>(
    `/admin/inventory-items/${variant.inventoryItemId}/location-levels?location_id=${shop.location.id}`
  )
  await setStock(admin, shop.location.id, variant, Math.max(0, inventory_levels[0].reserved_quantity + upTo(12) - 8))
}

async function cancel({ counter, orders }: Market): Promise<void> {
  const order = takeFrom(orders)
  if (order) {
    await counter.admin.post(`/admin/orders/${order.id}/cancel`)
  }
}

/** Nobody else edits or cancels it meanwhile. */
async function edit({ counter, orders }: Market): Promise<void> {
  const order = takeFrom(orders)
  if (order) {
    await editOrder(counter, order, { quantities: [1 + upTo(BASKET)] })
    orders.push(order)
  }
}

/** All products, with another promo and another maximum. */
async function importSettings({ counter, products }: Market): Promise<void> {
  const rows = products.map(({ handle }) => `${handle},Yes,Up to %number% pieces,${20 + upTo(20)}`)
  await importCsv(counter, HEADER, ...rows)
}

function takeFrom(orders: Placed[]): Placed | undefined {
  return orders.splice(upTo(orders.length), 1)[0]
}

function anyOf<T>(things: T[]): T {
  return things[upTo(things.length)]
}

/** A whole number from 0 to one less than the limit. */
function upTo(limit: number): number {
  return Math.floor(Math.random() * limit)
}
