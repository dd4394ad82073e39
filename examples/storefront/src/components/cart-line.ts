import { lineNote } from "medusa-plugin-backorder/client"
import { announce, el } from "../dom"
import { fullName, money } from "../format"
import { locale, t } from "../i18n"
import { type Cart, type CartItem, setQuantity } from "../store/cart"
import { quantityInput } from "./fields"
import { type Remedy, attempt, notice } from "./notice"
import { picture } from "./picture"
import { waitingNote } from "./waiting-note"

/** A line of the cart: how much of it would wait if it were ordered now, and its quantity to change. */
export function cartLine(cart: Cart, item: CartItem, onCart: (cart: Cart | null) => void): HTMLElement {
  return el(
    "li",
    { class: "line", "data-testid": "cart-line" },
    picture(item.thumbnail, "line"),
    el(
      "div",
      {},
      el("h2", {}, el("a", { href: `/products/${encodeURIComponent(item.product_handle ?? "")}` }, item.product_title)),
      el("p", { class: "muted" }, item.variant_title),
      waitingNote(item, item.backorder?.promo),
      quantityForm(cart, item, onCart)
    ),
    el("p", { class: "price" }, money(item.total, cart.currency_code))
  )
}

function quantityForm(cart: Cart, item: CartItem, onCart: (cart: Cart | null) => void): HTMLElement {
  const name = fullName(item.product_title, item.variant_title)
  const told = notice()
  const input = quantityInput({
    id: `quantity-${item.id}`,
    value: item.quantity,
    "aria-label": t.cart.quantity_of(name),
    "data-testid": "line-quantity",
  })
  const button = (doing: "update" | "remove", type: string) =>
    el(
      "button",
      { type, class: "plain", id: `${doing}-${item.id}`, "aria-label": t.cart[`${doing}_of`](name) },
      t.cart[doing]
    )
  const update = button("update", "submit")
  const remove = button("remove", "button")

  const put = (quantity: number) =>
    attempt(
      update,
      told,
      async () => {
        const changed = await setQuantity(cart.id, item.id, quantity)
        onCart(changed)
        announce(
          whatChanged(
            name,
            changed?.items?.find(({ id }) => id === item.id)
          )
        )
      },
      ({ title, in_stock, available_for_backorder }): Remedy | null => {
        const units = in_stock + available_for_backorder
        return units > 0 && title === name ? { units, take: () => take(units) } : null
      }
    )
  const take = (units: number) => {
    input.value = String(units)
    input.focus()
    void put(units)
  }

  const form = el("form", { class: "line-form" }, input, update, remove)
  form.addEventListener("input", () => told.reconsider(input.valueAsNumber))
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void put(input.valueAsNumber)
  })
  remove.addEventListener("click", () => void put(0))
  return el("div", {}, form, told.element)
}

function whatChanged(name: string, item: CartItem | undefined): string {
  if (!item) {
    return t.cart.removed(name)
  }
  return [t.cart.updated(name, item.quantity), lineNote(item, locale)].filter(Boolean).join(" ")
}
