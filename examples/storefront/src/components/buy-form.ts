import { el, replace } from "../dom"
import { fullName } from "../format"
import { t } from "../i18n"
import { type Cart, addToCart } from "../store/cart"
import type { Product, Variant } from "../store/catalog"
import { offerOf, standOf } from "../store/offer"
import { quantityInput, radio, valuesOf } from "./fields"
import { type Remedy, attempt, notice } from "./notice"
import { offerBox, outlook } from "./offer-box"

/** Asks which variant and how many, and says before the cart what of it would come later. */
export function buyForm(product: Product, variants: Variant[], atFirst: Cart | null): HTMLElement {
  let cart = atFirst
  const box = el("div", { class: "offer", "aria-live": "polite" })
  const later = el("p", { class: "outlook", role: "status", "data-testid": "outlook" })
  const quantity = quantityInput({ id: "quantity", value: 1, "data-testid": "quantity" })
  const button = el("button", { type: "submit", "data-testid": "add-to-cart" }, t.product.add)
  const told = notice()
  const form = el(
    "form",
    { class: "buy" },
    variantChoice(product, variants),
    box,
    el("label", { class: "field quantity" }, el("span", {}, t.product.quantity), quantity),
    later,
    button
  )

  const chosen = () => variants.find(({ id }) => id === valuesOf(form).variant) ?? variants[0]
  const drawOutlook = () => replace(later, outlook(offerOf(product, chosen(), cart), quantity.valueAsNumber))
  const drawOffer = () => {
    replace(box, ...offerBox(chosen(), offerOf(product, chosen(), cart)))
    button.disabled = standOf(product, chosen()) === "out_of_stock"
    drawOutlook()
  }
  const add = () =>
    attempt(
      button,
      told,
      async () => {
        cart = await addToCart(chosen().id, quantity.valueAsNumber)
        drawOffer()
        told.say(`${t.product.added} `, el("a", { href: "/cart" }, t.product.go_to_cart))
      },
      ({ title, in_stock, available_for_backorder }): Remedy | null => {
        const units = in_stock + available_for_backorder - offerOf(product, chosen(), cart).in_cart
        return units > 0 && title === fullName(product.title, chosen().title)
          ? { units, take: () => take(units) }
          : null
      }
    )
  const take = (units: number) => {
    quantity.value = String(units)
    quantity.focus()
    void add()
  }

  form.addEventListener("input", ({ target }) => {
    drawOutlook()
    told.reconsider(quantity.valueAsNumber)
    if (target !== quantity) {
      drawOffer()
      told.clear()
    }
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void add()
  })
  drawOffer()
  return el("div", {}, form, told.element)
}

/** The first that can be bought is chosen already. */
function variantChoice(product: Product, variants: Variant[]): HTMLElement | null {
  if (variants.length < 2) {
    return null
  }
  const preferred = variants.find((variant) => standOf(product, variant) !== "out_of_stock") ?? variants[0]
  const choices = variants.map((variant) =>
    radio("variant", {
      value: variant.id,
      label: variant.title ?? "",
      detail: t.availability[standOf(product, variant)],
      checked: variant.id === preferred.id,
    })
  )
  return el("fieldset", { "data-testid": "variants" }, el("legend", {}, t.product.choose), ...choices)
}
