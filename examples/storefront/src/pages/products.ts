import { badge } from "../components/badge"
import { picture } from "../components/picture"
import { promoText } from "../components/promo"
import { STORE_NAME } from "../config"
import { el } from "../dom"
import { money } from "../format"
import type { Page } from "../router"
import { productAvailability } from "../store/availability"
import { type Product, listProducts } from "../store/catalog"

/** All products. One that is out of stock shows the merchant's promo. */
export async function productsPage(): Promise<Page> {
  const products = await listProducts()
  const cards = products.map((product) => el("li", {}, card(product)))
  return {
    title: STORE_NAME,
    content: el(
      "section",
      {},
      el("h1", {}, "Products"),
      products.length ? el("ul", { class: "cards" }, ...cards) : el("p", {}, "There is nothing to buy yet.")
    ),
  }
}

function card(product: Product): HTMLElement {
  return el(
    "article",
    { class: "card", "data-testid": "product-card" },
    picture(product.thumbnail, "card"),
    el(
      "h2",
      {},
      el("a", { href: `/products/${encodeURIComponent(product.handle)}`, "data-testid": "product-link" }, product.title)
    ),
    el("p", { class: "price" }, priceFrom(product)),
    badge(productAvailability(product)),
    promoText(product.backorder?.promo)
  )
}

function priceFrom(product: Product): string {
  const prices = (product.variants ?? []).flatMap(({ calculated_price: price }) =>
    typeof price?.calculated_amount === "number"
      ? [{ amount: price.calculated_amount, currency: price.currency_code ?? "eur" }]
      : []
  )
  const lowest = prices.sort((a, b) => a.amount - b.amount)[0]
  if (!lowest) {
    return ""
  }
  const differ = prices.some(({ amount }) => amount !== lowest.amount)
  return (differ ? "from " : "") + money(lowest.amount, lowest.currency)
}
