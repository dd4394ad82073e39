import { badge } from "../components/badge"
import { radio, valuesOf } from "../components/fields"
import { attempt, notice } from "../components/notice"
import { picture } from "../components/picture"
import { promoText } from "../components/promo"
import { el, replace } from "../dom"
import { longDate, money } from "../format"
import type { Page } from "../router"
import { AVAILABILITY_LABELS, availabilityOf } from "../store/availability"
import { addToCart } from "../store/cart"
import { type Product, type Variant, productByHandle } from "../store/catalog"

/** One product: its variants, whether each can be had, and what the merchant says about a backorder. */
export async function productPage(handle: string): Promise<Page> {
  const product = await productByHandle(handle)
  const variants = product.variants ?? []
  return {
    title: product.title,
    content: el(
      "article",
      { class: "product" },
      picture(product.thumbnail, "large"),
      el(
        "div",
        {},
        el("h1", {}, product.title),
        el("p", { class: "description" }, product.description),
        variants.length ? buyForm(product, variants) : el("p", {}, "This product cannot be bought yet.")
      )
    ),
  }
}

function buyForm(product: Product, variants: Variant[]): HTMLElement {
  const offer = el("div", { class: "offer", "aria-live": "polite" })
  const button = el("button", { type: "submit", "data-testid": "add-to-cart" }, "Add to cart")
  const told = notice()
  const form = el("form", { class: "buy" }, variantChoice(product, variants), offer, quantityField(), button)

  const chosen = () => variants.find(({ id }) => id === valuesOf(form).variant) ?? variants[0]!
  const drawOffer = () => {
    replace(offer, ...offerOf(product, chosen()))
    button.disabled = availabilityOf(product, chosen()) === "sold_out"
    told.clear()
  }
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "variant") {
      drawOffer()
    }
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void attempt(button, told, async () => {
      await addToCart(chosen().id, Number(valuesOf(form).quantity))
      told.say("Added to your cart. ", el("a", { href: "/cart" }, "Go to cart"))
    })
  })
  drawOffer()
  return el("div", {}, form, told.element)
}

function variantChoice(product: Product, variants: Variant[]): HTMLElement | null {
  if (variants.length < 2) {
    return null
  }
  const preferred = variants.find((variant) => availabilityOf(product, variant) !== "sold_out") ?? variants[0]!
  const choices = variants.map((variant) =>
    radio("variant", {
      value: variant.id,
      label: variant.title ?? "",
      detail: AVAILABILITY_LABELS[availabilityOf(product, variant)],
      checked: variant.id === preferred.id,
    })
  )
  return el("fieldset", { "data-testid": "variants" }, el("legend", {}, "Choose yours"), ...choices)
}

function quantityField(): HTMLElement {
  const input = el("input", {
    name: "quantity",
    type: "number",
    min: 1,
    step: 1,
    value: 1,
    required: true,
    "data-testid": "quantity",
  })
  return el("label", { class: "field quantity" }, el("span", {}, "Quantity"), input)
}

function offerOf(product: Product, variant: Variant): (HTMLElement | null)[] {
  const price = variant.calculated_price
  const availability = availabilityOf(product, variant)
  const expectedOn = availability === "backorder" ? product.backorder?.expected_on : null
  const promo = product.backorder?.variants.find(({ id }) => id === variant.id)?.promo
  return [
    el("p", { class: "price", "data-testid": "price" }, money(price?.calculated_amount, price?.currency_code ?? "eur")),
    badge(availability),
    expectedOn ? el("p", { "data-testid": "expected-on" }, `Expected ${longDate(expectedOn)}`) : null,
    promoText(promo),
  ]
}
