import { STORE_NAME } from "../config"
import { el, replace } from "../dom"
import { CART_EVENT } from "../store/cart"

/** Fills the header and keeps the number of units in the cart up to date. */
export function drawHeader(header: HTMLElement): void {
  const count = el("span", { class: "count", "data-testid": "cart-count" }, "0")
  replace(
    header,
    el("a", { href: "/", class: "brand" }, STORE_NAME),
    el("nav", { "aria-label": "Shop" }, el("a", { href: "/" }, "Products"), el("a", { href: "/cart" }, "Cart ", count))
  )
  document.addEventListener(CART_EVENT, (event) => {
    count.textContent = event instanceof CustomEvent ? String(event.detail) : "0"
  })
}
