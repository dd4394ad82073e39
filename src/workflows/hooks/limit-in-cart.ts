import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { add } from "../../modules/backorder/domain/quantity"
import { backorderService } from "../../modules/backorder/name"
import { composed } from "./enforcement"
import { wantedOf, type CartForLimit, type LineForLimit } from "./wanted"

/*
 * Early answers: the shopper learns in the cart what the checkout would say. They claim nothing, so only the checkout
 * decides. Each is exported for an app that has a handler of its own.
 */

interface HookContext {
  container: MedusaContainer
}

interface AddedItem {
  variant_id?: string | null
  quantity: unknown
}

/** The handler of `addToCartWorkflow.hooks.validate`. `quantity` is what is added to what the cart has already. */
export async function checkAddToCart(
  { input, cart }: { input: { cart_id: string; items: AddedItem[] }; cart: CartForLimit },
  { container }: HookContext
) {
  composed("add_to_cart")
  const service = backorderService(container)
  const touched = variantsOf(input.items)
  if ((await service.readLimitedProducts(touched)).length) {
    const items = merge(await readItems(container, input.cart_id), await describe(container, input.items))
    await service.checkCart(wantedOf({ ...cart, items }), touched)
  }
  return new StepResponse(undefined)
}

/** The handler of `updateLineItemInCartWorkflow.hooks.validate`. Ordering less is always allowed. */
export async function checkUpdateLineItem(
  { input, cart }: { input: { item_id: string; update: { quantity?: unknown } }; cart: CartForLimit },
  { container }: HookContext
) {
  composed("update_line_item")
  const item = cart.items?.find((candidate) => candidate?.id === input.item_id)
  const quantity = Number(input.update.quantity ?? 0)
  if (item?.variant_id && quantity > Number(item.quantity)) {
    const items = cart.items?.map((other) => (other === item ? { ...other, quantity } : other))
    const service = backorderService(container)
    await service.checkCart(wantedOf({ ...cart, items }), [item.variant_id])
  }
  return new StepResponse(undefined)
}

/** The handler of `createCartWorkflow.hooks.validate`, for a cart that begins with items. */
export async function checkCreateCart({ cart }: { cart: CartForLimit }, { container }: HookContext) {
  composed("create_cart")
  const touched = variantsOf(cart.items ?? [])
  if (touched.length) {
    await backorderService(container).checkCart(wantedOf(cart), touched)
  }
  return new StepResponse(undefined)
}

function variantsOf(items: ({ variant_id?: string | null } | null)[]): string[] {
  return [...new Set(items.flatMap((item) => item?.variant_id ?? []))]
}

/** Core hands over the cart without its lines there. */
async function readItems(container: MedusaContainer, cartId: string): Promise<LineForLimit[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "items.id",
      "items.product_id",
      "items.variant_id",
      "items.quantity",
      "items.product_title",
      "items.variant_title",
    ],
    filters: { id: cartId },
  })
  return (data[0]?.items ?? []) as LineForLimit[]
}

async function describe(container: MedusaContainer, items: AddedItem[]): Promise<LineForLimit[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "title", "product_id", "product.title"],
    filters: { id: variantsOf(items) },
  })
  const variants = new Map(data.map((variant) => [variant.id, variant]))
  return items.map((item) => {
    const variant = variants.get(item.variant_id ?? "")
    return {
      ...item,
      product_id: variant?.product_id,
      product_title: variant?.product?.title,
      variant_title: variant?.title,
    }
  })
}

/** What is added joins the line of its variant, so that the answer names the whole quantity. */
function merge(items: LineForLimit[], added: LineForLimit[]): LineForLimit[] {
  const merged = items.map((item) => ({ ...item }))
  for (const item of added) {
    const same = merged.find((candidate) => candidate.variant_id === item.variant_id)
    if (same) {
      same.quantity = add(Number(same.quantity), Number(item.quantity))
    } else {
      merged.push({ ...item })
    }
  }
  return merged
}
