import { cartLine } from "../components/cart-line"
import { el, redraw } from "../dom"
import { money } from "../format"
import { t } from "../i18n"
import type { Page } from "../router"
import { type Cart, currentCart } from "../store/cart"

/** The cart: how many units of each line would wait if it were ordered now. */
export async function cartPage(): Promise<Page> {
  const body = el("div", {})
  const draw = (cart: Cart | null) => redraw(body, cart?.items?.length ? filled(cart, draw) : emptyCart())
  draw(await currentCart())
  return { title: t.cart.title, content: el("section", { class: "narrow" }, el("h1", {}, t.cart.title), body) }
}

/** Says that there is nothing in the cart. */
export function emptyCart(): HTMLElement {
  return el("p", {}, `${t.cart.empty} `, el("a", { href: "/" }, t.shop.see_products))
}

function filled(cart: Cart, onCart: (cart: Cart | null) => void): HTMLElement {
  const lines = (cart.items ?? []).map((item) => cartLine(cart, item, onCart))
  return el(
    "div",
    {},
    el("ul", { class: "lines" }, ...lines),
    el(
      "div",
      { class: "summary" },
      el(
        "p",
        { class: "total" },
        `${t.shop.total} `,
        el("strong", { "data-testid": "cart-total" }, money(cart.total, cart.currency_code))
      ),
      el("p", {}, el("a", { href: "/checkout", class: "button", "data-testid": "checkout" }, t.cart.checkout))
    )
  )
}
