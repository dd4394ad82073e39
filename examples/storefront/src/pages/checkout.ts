import { addressStep } from "../components/address-step"
import { deliveryStep } from "../components/delivery-step"
import { waitingNote } from "../components/waiting-note"
import { el, replace } from "../dom"
import { money } from "../format"
import { type Page, navigate } from "../router"
import { type Cart, currentCart } from "../store/cart"
import { currentRegion } from "../store/catalog"
import { placeOrder } from "../store/checkout"

/** Address, then delivery and payment, then the order. */
export async function checkoutPage(): Promise<Page> {
  const [cart, region] = await Promise.all([currentCart(), currentRegion()])
  if (!cart?.items?.length) {
    return {
      title: "Checkout",
      content: el("p", {}, "Your cart is empty. ", el("a", { href: "/" }, "See all products")),
    }
  }
  const step = el("div", {})
  const aside = el("aside", { "aria-label": "Your order" })
  const drawSummary = async () => replace(aside, summary((await currentCart()) ?? cart))

  const showDelivery = async () => {
    await drawSummary()
    const delivery = await deliveryStep(cart.id, region.id, {
      onShipping: drawSummary,
      onOrder: async (providerId) => {
        navigate(`/orders/${await placeOrder(cart, providerId)}`)
      },
      onBack: showAddress,
    })
    replace(step, delivery)
  }
  const showAddress = () => replace(step, addressStep(cart, region, showDelivery))

  showAddress()
  replace(aside, summary(cart))
  return {
    title: "Checkout",
    content: el("section", {}, el("h1", {}, "Checkout"), el("div", { class: "checkout" }, step, aside)),
  }
}

function summary(cart: Cart): HTMLElement {
  const lines = (cart.items ?? []).map((item) =>
    el(
      "li",
      {},
      el("p", {}, `${item.quantity} × ${item.product_title ?? ""} ${item.variant_title ?? ""}`),
      waitingNote(item.quantity, item.backorder ?? null)
    )
  )
  return el(
    "div",
    { class: "panel" },
    el("h2", {}, "Your order"),
    el("ul", { class: "plain-list" }, ...lines),
    cart.shipping_methods?.length
      ? el("p", { class: "row" }, "Shipping ", el("span", {}, money(cart.shipping_total, cart.currency_code)))
      : null,
    el("p", { class: "row total" }, "Total ", el("strong", {}, money(cart.total, cart.currency_code)))
  )
}
