import type { HttpTypes } from "@medusajs/types"
import type {
  CreateIncomingStockBody,
  IncomingOrdersResponse,
  IncomingStock,
  IncomingStockListResponse,
  IncomingStockResponse,
  UpdateIncomingStockBody,
} from "../../src/api/contracts"
import type { Api } from "./http"
import type { World } from "./in-a-shop"
import type { Product } from "./products"

const DAY_MS = 24 * 60 * 60 * 1000

/** A day so many days from now, in UTC; less than 0 is in the past. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
}

/** The day of a delivery has passed meanwhile: nobody may say so of one that is new. */
export function becomesLate({ witness }: Pick<World, "witness">, incoming: { id: string }, days = 1): Promise<void> {
  return witness.damage("update backorder_incoming set expected_on = $2 where id = $1", [incoming.id, inDays(-days)])
}

/** What somebody at the Admin API does with what is on its way. */
export function deliveriesIn(world: Pick<World, "admin" | "shop">) {
  const path = ({ id }: { id: string }) => `/admin/incoming-stock/${id}`
  const post = async (url: string, body: object, api: Api = world.admin): Promise<IncomingStock> =>
    (await api.post<IncomingStockResponse>(url, body)).incoming_stock
  const list = async (query = ""): Promise<IncomingStock[]> =>
    (await world.admin.get<IncomingStockListResponse>(`/admin/incoming-stock${query}`)).incoming_stock
  const placeOf = (product: Product) => ({
    inventory_item_id: product.variant.inventoryItemId,
    location_id: world.shop.location.id,
  })
  return {
    /** So many of a product are on their way to the shop. */
    expect: (product: Product, quantity: number, more: Partial<CreateIncomingStockBody> = {}) =>
      post("/admin/incoming-stock", {
        ...placeOf(product),
        quantity,
        expected_on: inDays(7),
        ...more,
      }),
    read: async (incoming: { id: string }) =>
      (await world.admin.get<IncomingStockResponse>(path(incoming))).incoming_stock,
    list,
    /** Whom it is promised to, as `[order id, quantity]`. */
    promisedTo: async (incoming: { id: string }, query = "") => {
      const { orders, count } = await world.admin.get<IncomingOrdersResponse>(`${path(incoming)}/orders${query}`)
      return { orders: orders.map(({ order_id, quantity }) => [order_id, quantity]), count }
    },
    /** Who has placed these orders. */
    customersOf: async (incoming: { id: string }) => {
      const { orders } = await world.admin.get<IncomingOrdersResponse>(`${path(incoming)}/orders`)
      return orders.map(({ customer }) => customer)
    },
    /** Where the shop keeps a product. */
    placeOf,
    ids: async (query: string) => (await list(query)).map(({ id }) => id),
    change: (incoming: { id: string }, body: UpdateIncomingStockBody) => post(path(incoming), body),
    remove: (incoming: { id: string }) => world.admin.delete(path(incoming)),
    /** Without a quantity: all that is still to come. */
    receive: (incoming: { id: string }, quantity?: number, api?: Api) =>
      post(`${path(incoming)}/receive`, quantity === undefined ? {} : { quantity }, api),
    /** What core has of a product at a location, the shop's unless another is named; `undefined` = it keeps none there. */
    levelOf: async (product: Product, locationId = world.shop.location.id) => {
      const { inventory_levels } = await world.admin.get<HttpTypes.AdminInventoryLevelListResponse>(
        `/admin/inventory-items/${product.variant.inventoryItemId}/location-levels?location_id[]=${locationId}`
      )
      const [level] = inventory_levels
      return level && { stocked: level.stocked_quantity, incoming: level.incoming_quantity }
    },
  }
}
