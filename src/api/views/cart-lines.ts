import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { pairLines, waitingLines, type CartLine, type ProductLine } from "../../modules/backorder/domain/cart-lines"
import { putIntoWords } from "../../modules/backorder/domain/tell"
import type { StoreCartItemBackorder } from "../contracts"
import { readOrderBackorders } from "./order-backorders"
import { readEnabledSettings, type Shopper } from "./shopper-views"

/** A line of a cart as an answer has it; a custom line is of no product. */
export interface AnsweredLine {
  id?: string
  product_id?: string | null
  variant_id?: string | null
  quantity?: unknown
}

/** A cart as an answer has it: `fields` may have left out whatever it likes. */
export interface AnsweredCart {
  id?: string
  sales_channel_id?: string | null
  completed_at?: unknown
  locale?: string | null
  items?: AnsweredLine[] | null
}

type CartBackorders = Map<string, StoreCartItemBackorder>

/**
 * What the shopper is told about the lines of a cart that would wait if it were ordered now, by line id; of a cart that is
 * an order, about those that wait. What the answer has left out is read.
 */
export async function readCartBackorders(
  scope: MedusaContainer,
  answered: AnsweredCart,
  shopper: Shopper
): Promise<CartBackorders> {
  const cart = isWhole(answered) ? answered : ((await readCart(scope, answered.id ?? "")) ?? answered)
  const lines = (cart.items ?? []).flatMap(({ id, product_id, variant_id, quantity }) =>
    id && product_id && variant_id ? [{ id, product_id, variant_id, quantity: Number(quantity) }] : []
  )
  const ordered = cart.completed_at && cart.id ? await readOrderedLines(scope, cart.id, lines) : null
  return ordered ?? readWaitingLines(scope, lines, asShopperOf(cart, shopper))
}

function asShopperOf({ sales_channel_id, locale }: AnsweredCart, shopper: Shopper): Shopper {
  return {
    channelIds: sales_channel_id ? [sales_channel_id] : shopper.channelIds,
    locale: shopper.locale ?? locale ?? undefined,
  }
}

function isWhole(cart: AnsweredCart): boolean {
  const isThere = (given: object, names: string[]) => names.every((name) => name in given)
  return (
    isThere(cart, ["id", "sales_channel_id", "completed_at", "locale"]) &&
    (cart.items ?? []).every((item) => isThere(item, ["id", "product_id", "variant_id", "quantity"]))
  )
}

async function readCart(scope: MedusaContainer, id: string): Promise<AnsweredCart | undefined> {
  const lines = ["id", "product_id", "variant_id", "quantity"].map((name) => `items.${name}`)
  const fields = ["id", "sales_channel_id", "completed_at", "locale", ...lines]
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields, filters: { id } })
  return data[0] as AnsweredCart | undefined
}

/** @returns `null` when the cart is no order. */
async function readOrderedLines(
  scope: MedusaContainer,
  cartId: string,
  lines: CartLine[]
): Promise<CartBackorders | null> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  })
  const ids = links.map((link: { order_id: string }) => link.order_id)
  if (!ids.length) {
    return null
  }
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id", "created_at", "items.id", "items.variant_id", "items.quantity"],
    filters: { id: ids },
  })
  const backorders = await readOrderBackorders(scope, orders)
  const items = new Map([...backorders.values()].flatMap((backorder) => [...backorder.items]))
  const orderLines = orders.flatMap((order: Pick<AnsweredCart, "items">) =>
    (order.items ?? []).flatMap((item) =>
      item.id && item.variant_id ? [{ id: item.id, variant_id: item.variant_id, quantity: Number(item.quantity) }] : []
    )
  )
  return new Map(
    [...pairLines(lines, orderLines)].flatMap(([lineId, itemId]) => {
      const {
        outstanding_quantity: quantity = 0,
        promo = null,
        promised_on = null,
        parts = [],
      } = items.get(itemId) ?? {}
      return quantity ? [[lineId, { quantity, promo, expected_on: promised_on, parts }] as const] : []
    })
  )
}

async function readWaitingLines(
  scope: MedusaContainer,
  lines: ProductLine[],
  shopper: Shopper
): Promise<CartBackorders> {
  const productIds = [...new Set(lines.map((line) => line.product_id))]
  const settings = productIds.length ? await readEnabledSettings(scope, productIds, shopper.locale) : new Map()
  if (!settings.size) {
    return new Map()
  }
  const service = backorderService(scope)
  const positions = await service.readPositions(productIds, shopper.channelIds)
  const waiting = waitingLines(lines, positions, settings, service.today)
  return new Map(
    [...waiting].map(([id, { quantity, facts, parts }]) => {
      const { promo, expected_on } = putIntoWords(facts, shopper.locale)
      return [id, { quantity, promo, expected_on, parts }]
    })
  )
}
