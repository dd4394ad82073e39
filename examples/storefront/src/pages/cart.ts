import { valuesOf } from "../components/fields"
import { attempt, notice } from "../components/notice"
import { picture } from "../components/picture"
import { waitingNote } from "../components/waiting-note"
import { el, replace } from "../dom"
import { money } from "../format"
import type { Page } from "../router"
import { type Cart, type CartItem, currentCart, setQuantity } from "../store/cart"

/** The cart: how many units of each line would wait if it were ordered now. */
export async function cartPage(): Promise<Page> {
  const told = notice()
  const lines = el("div", {})
  const draw = (cart: Cart | null) => replace(lines, cart?.items?.length ? filled(cart) : empty())
  const filled = (cart: Cart) =>
    el("div", {}, el("ul", { class: "lines" }, ...(cart.items ?? []).map((item) => line(cart, item))), summary(cart))

  const line = (cart: Cart, item: CartItem) => {
    const change = (button: HTMLButtonElement, quantity: number) =>
      void attempt(button, told, async () => {
        draw(await setQuantity(cart.id, item.id, quantity))
      })
    return cartLine(cart, item, change)
  }

  draw(await currentCart())
  return { title: "Cart", content: el("section", { class: "narrow" }, el("h1", {}, "Cart"), told.element, lines) }
}

function cartLine(
  cart: Cart,
  item: CartItem,
  change: (button: HTMLButtonElement, quantity: number) => void
): HTMLElement {
  return el(
    "li",
    { class: "line", "data-testid": "cart-line" },
    picture(item.thumbnail, "line"),
    el(
      "div",
      {},
      el("h2", {}, el("a", { href: `/products/${encodeURIComponent(item.product_handle ?? "")}` }, item.product_title)),
      el("p", { class: "muted" }, item.variant_title),
      waitingNote(item.quantity, item.backorder ?? null),
      quantityForm(item, change)
    ),
    el("p", { class: "price" }, money(item.total, cart.currency_code))
  )
}

function quantityForm(item: CartItem, change: (button: HTMLButtonElement, quantity: number) => void): HTMLElement {
  const name = item.product_title ?? "line"
  const update = el("button", { type: "submit", class: "plain", "aria-label": `Update quantity of ${name}` }, "Update")
  const remove = el("button", { type: "button", class: "plain", "aria-label": `Remove ${name}` }, "Remove")
  const input = el("input", {
    name: "quantity",
    type: "number",
    min: 1,
    step: 1,
    required: true,
    value: item.quantity,
    "aria-label": `Quantity of ${name}`,
    "data-testid": "line-quantity",
  })
  const form = el("form", { class: "line-form" }, input, update, remove)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    change(update, Number(valuesOf(form).quantity))
  })
  remove.addEventListener("click", () => change(remove, 0))
  return form
}

function summary(cart: Cart): HTMLElement {
  return el(
    "div",
    { class: "summary" },
    el(
      "p",
      { class: "total" },
      "Total ",
      el("strong", { "data-testid": "cart-total" }, money(cart.total, cart.currency_code))
    ),
    el("p", {}, el("a", { href: "/checkout", class: "button", "data-testid": "checkout" }, "Go to checkout"))
  )
}

function empty(): HTMLElement {
  return el("p", {}, "Your cart is empty. ", el("a", { href: "/" }, "See all products"))
}
