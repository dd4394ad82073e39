import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateOrderDTO, OrderDTO } from "@medusajs/types"
import {
  createOrdersStep,
  createRemoteLinkStep,
  emitEventStep,
  reserveInventoryStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { claimBackorders, releaseBackorders, type CartForLimit } from "../../src/workflows"
import type { PreparedCart } from "./checkout"
import type { World } from "./in-a-shop"

interface CartLine {
  id: string
  product_id: string
  variant_id: string
  quantity: number
  title: string
  unit_price: number
  variant: { inventory_items: { inventory_item_id: string; required_quantity: number }[] }
}

type Cart = Omit<CartForLimit, "id" | "items"> & { id: string; items: CartLine[] } & Pick<
    CreateOrderDTO,
    "region_id" | "sales_channel_id" | "currency_code" | "email"
  >

interface Input {
  cart_id: string
  location_id: string
}

const FIELDS = [
  "id",
  "completed_at",
  "region_id",
  "sales_channel_id",
  "currency_code",
  "email",
  "items.*",
  "items.variant.inventory_items.*",
]

const claimStep = createStep("claim-backorders", claimBackorders, releaseBackorders)

/**
 * The checkout of a marketplace, which makes an order of each line, one for each seller, and asks nothing of core's.
 *
 * @param claims - whether it calls the plugin.
 */
const splitCart = (name: string, claims: boolean) =>
  createWorkflow(name, (input: WorkflowData<Input>) => {
    const found = useQueryGraphStep({
      entity: "cart",
      fields: FIELDS,
      filters: { id: input.cart_id },
      options: { isList: false },
    })
    const cart = transform(found, ({ data }) => data as unknown as Cart)
    if (claims) {
      claimStep({ cart })
    }
    const orders = createOrdersStep(transform(cart, ordersOf))
    createRemoteLinkStep(
      transform({ cart, orders }, ({ cart, orders }) =>
        orders.map((order) => ({ [Modules.ORDER]: { order_id: order.id }, [Modules.CART]: { cart_id: cart.id } }))
      )
    )
    reserveInventoryStep(transform({ cart, orders, input }, reservationsOf))
    emitEventStep({ eventName: "order.placed", data: transform(orders, (orders) => orders.map(({ id }) => ({ id }))) })
    return new WorkflowResponse(orders)
  })

const splitUncheckedWorkflow = splitCart("split-cart-unchecked", false)
const splitCheckedWorkflow = splitCart("split-cart-checked", true)

/** Makes orders of a cart as another plugin's checkout does. @throws whatever the plugin refuses, where it is called. */
export async function orderElsewhere(
  { container, shop }: World,
  cart: PreparedCart,
  { claims }: { claims: boolean }
): Promise<OrderDTO[]> {
  const workflow = claims ? splitCheckedWorkflow : splitUncheckedWorkflow
  const { result } = await workflow(container).run({ input: { cart_id: cart.id, location_id: shop.location.id } })
  return result
}

function ordersOf({ items, region_id, sales_channel_id, currency_code, email }: Cart): CreateOrderDTO[] {
  return items.map(({ product_id, variant_id, quantity, title, unit_price }) => ({
    region_id,
    sales_channel_id,
    currency_code,
    email,
    items: [{ product_id, variant_id, quantity, title, unit_price }],
  }))
}

function reservationsOf({ cart, orders, input }: { cart: Cart; orders: OrderDTO[]; input: Input }) {
  const parts = new Map(cart.items.map(({ variant_id, variant }) => [variant_id, variant.inventory_items]))
  const items = orders.flatMap(({ items = [] }) =>
    items.flatMap(({ id, variant_id, quantity }) =>
      (parts.get(variant_id ?? "") ?? []).map((part) => ({
        id,
        inventory_item_id: part.inventory_item_id,
        required_quantity: part.required_quantity,
        allow_backorder: true,
        quantity,
        location_ids: [input.location_id],
      }))
    )
  )
  return { items }
}
