import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import { composed } from "./enforcement"
import { wantedOf, type CartForLimit } from "./wanted"

interface HookContext {
  container: MedusaContainer
}

/**
 * The handler of `completeCartWorkflow.hooks.validate`: claims stock and allowance before core creates the order. An app
 * that has a handler of its own calls it from there, and gives `releaseBackorders` as the compensation.
 *
 * A workflow that turns carts into orders without core's, as marketplaces have, calls it in a step of its own before it
 * creates the order. Otherwise no maximum holds there:
 *
 * ```ts
 * const claimStep = createStep("claim-backorders", claimBackorders, releaseBackorders)
 * claimStep({ cart })
 * ```
 *
 * Such a workflow also links the order to its cart (`order_cart`) and reserves, as core does: that ends the claim, which
 * otherwise counts until it expires. It emits `order.placed` as well, by which the plugin marks the order. Calling it again
 * for a cart that is an order already does nothing.
 *
 * @param cart - any cart, with `id`, `completed_at`, `sales_channel_id` and of its `items` `id`, `product_id`,
 * `variant_id`, `quantity`; the refusal names lines by `product_title` and `variant_title`.
 * @throws MedusaError NOT_ALLOWED naming every short line with both numbers, or CONFLICT when another request completes
 * the same cart; nothing has happened then.
 */
export async function claimBackorders({ cart }: { cart: CartForLimit }, { container }: HookContext) {
  composed("complete_cart")
  await backorderService(container).claimCart(wantedOf(cart))
  return new StepResponse(undefined, cart.id ?? null)
}

/** The compensation: the cart failed, so its claim is given back. */
export async function releaseBackorders(cartId: string | null | undefined, { container }: HookContext) {
  if (cartId) {
    await backorderService(container).releaseCart(cartId)
  }
}
