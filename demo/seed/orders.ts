import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { workingHour } from "./dates"
import type { Logistics } from "./locations"
import { ORDER_BOOK, type PlannedOrder } from "./order-book"
import { PEOPLE, type PersonName } from "./people"
import type { Stocked } from "./products"
import type { Shop } from "./shop"

/** A planned order and the id that it got. */
export interface PlacedOrder {
  id: string
  plan: PlannedOrder
}

export interface OrderContext {
  shop: Shop
  logistics: Logistics
  stocked: Stocked
  customerIds: Record<PersonName, string>
}

/**
 * Places every planned order as a shopper does, from cart to payment, so that prices, taxes and reservations are real.
 * One after the other, oldest first: the oldest gets the stock.
 */
export async function placeOrders(container: MedusaContainer, context: OrderContext): Promise<PlacedOrder[]> {
  const placed: PlacedOrder[] = []
  for (const plan of ORDER_BOOK) {
    const id = await placeOrder(container, plan, context)
    await backdate(container, id, workingHour(plan.daysAgo, placed.length))
    placed.push({ id, plan })
  }
  return placed
}

async function placeOrder(container: MedusaContainer, plan: PlannedOrder, context: OrderContext): Promise<string> {
  const { shop, logistics, stocked } = context
  const { email, ...address } = PEOPLE[plan.who]
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.regionId,
      sales_channel_id: shop.salesChannelId,
      customer_id: context.customerIds[plan.who],
      email,
      shipping_address: address,
      billing_address: address,
      items: plan.lines.map(([sku, quantity]) => ({ variant_id: stocked.variantIds[sku], quantity })),
    },
  })
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cart.id, options: [{ id: logistics.standardShippingId }] },
  })
  const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cart.id },
  })
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: collection.id, provider_id: "pp_system_default" },
  })
  const { result: order } = await completeCartWorkflow(container).run({ input: { id: cart.id } })
  return order.id
}

/** Neither a workflow nor the Order module can say when an order was placed, hence SQL. */
async function backdate(container: MedusaContainer, orderId: string, placedAt: Date): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await pg("order").where({ id: orderId }).update({ created_at: placedAt })
}

/** Lets the history say that orders began to wait when they were placed, as in a shop that has had the plugin all the time. */
export async function backdateHistory(container: MedusaContainer): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await pg.raw(
    `update backorder_entry entry set happened_at = backorder.ordered_at
       from backorder_line line join backorder on backorder.id = line.backorder_id
      where line.id = entry.line_id and entry.what = 'opened'`
  )
}
