import type { Refusal } from "medusa-plugin-backorder/client"
import { addressStep } from "../components/address-step"
import { deliveryStep } from "../components/delivery-step"
import { type Notice, type Remedy, attempt } from "../components/notice"
import { waitingNote } from "../components/waiting-note"
import { el, replace } from "../dom"
import { fullName, money } from "../format"
import { t } from "../i18n"
import { type Page, navigate } from "../router"
import { type Cart, currentCart, setQuantity } from "../store/cart"
import { currentRegion } from "../store/catalog"
import { placeOrder } from "../store/checkout"
import { emptyCart } from "./cart"

/** Address, then delivery and payment, then the order. */
export async function checkoutPage(): Promise<Page> {
  const [known, region] = await Promise.all([currentCart(), currentRegion()])
  if (!known?.items?.length) {
    return { title: t.checkout.title, content: emptyCart() }
  }
  let cart = known
  const step = el("div", {})
  const aside = el("aside", { "aria-label": t.checkout.your_order })
  const keep = (changed: Cart | null) => {
    cart = changed ?? cart
    replace(aside, summary(cart))
  }
  const show = (form: HTMLElement) => {
    replace(step, form)
    form.querySelector("h2")?.focus()
  }

  const order = (providerId: string, button: HTMLButtonElement, told: Notice) =>
    void attempt(
      button,
      told,
      async () => navigate(`/orders/${await placeOrder(cart, providerId)}?placed`),
      (refusal) =>
        remedyOf(cart, refusal, (change) => {
          button.focus()
          void attempt(button, told, async () => keep(await change()))
        })
    )
  const showDelivery = async (saved: Cart | null) => {
    keep(saved)
    const onShipping = async () => keep(await currentCart())
    show(await deliveryStep(cart.id, region.id, { onShipping, onOrder: order, onBack: showAddress }))
  }
  const showAddress = () => show(addressStep(cart, region, showDelivery))

  showAddress()
  keep(cart)
  return {
    title: t.checkout.title,
    content: el("section", {}, el("h1", {}, t.checkout.title), el("div", { class: "checkout" }, step, aside)),
  }
}

/** Somebody else was faster: the refused line can be ordered with what is left. */
function remedyOf(
  cart: Cart,
  { title, in_stock, available_for_backorder }: Refusal,
  onTake: (change: () => Promise<Cart | null>) => void
): Remedy | null {
  const units = in_stock + available_for_backorder
  const line = cart.items?.find((item) => fullName(item.product_title, item.variant_title) === title)
  return line && units > 0 ? { units, take: () => onTake(() => setQuantity(cart.id, line.id, units)) } : null
}

function summary(cart: Cart): HTMLElement {
  const lines = (cart.items ?? []).map((item) =>
    el(
      "li",
      {},
      el("p", {}, `${item.quantity} × ${item.product_title ?? ""} ${item.variant_title ?? ""}`),
      waitingNote(item, item.backorder?.promo)
    )
  )
  return el(
    "div",
    { class: "panel" },
    el("h2", {}, t.checkout.your_order),
    el("ul", { class: "plain-list" }, ...lines),
    cart.shipping_methods?.length
      ? el("p", { class: "row" }, t.checkout.shipping, el("span", {}, money(cart.shipping_total, cart.currency_code)))
      : null,
    el("p", { class: "row total" }, t.shop.total, el("strong", {}, money(cart.total, cart.currency_code)))
  )
}
