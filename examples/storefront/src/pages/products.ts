import { badge } from "../components/badge"
import { picture } from "../components/picture"
import { promoText } from "../components/promo"
import { STORE_NAME } from "../config"
import { el } from "../dom"
import { money } from "../format"
import { t } from "../i18n"
import type { Page } from "../router"
import { type Product, listProducts } from "../store/catalog"
import { standOf, variantsByAvailability } from "../store/offer"

/** More names than these would make a card a list of its own. */
const MOST_NAMES = 3

/** All products. One that is out of stock shows the merchant's promo. */
export async function productsPage(): Promise<Page> {
  const products = await listProducts()
  const cards = products.map((product) => el("li", {}, card(product)))
  return {
    title: STORE_NAME,
    content: el(
      "section",
      {},
      el("h1", {}, t.shop.products),
      products.length ? el("ul", { class: "cards" }, ...cards) : el("p", {}, t.product.empty)
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
    badge(standOf(product)),
    ...otherVariants(product),
    promoText(product.backorder?.promo)
  )
}

/** What the badge, which speaks of the best variants, does not say: "M, L: Available for backorder". */
function otherVariants(product: Product): HTMLElement[] {
  const all = product.variants?.length ?? 0
  return variantsByAvailability(product)
    .slice(1)
    .map(([availability, variants]) => {
      const names =
        variants.length > MOST_NAMES
          ? t.product.some_of(variants.length, all)
          : variants.map(({ title }) => title).join(", ")
      return el("p", { class: "muted", "data-testid": "stands" }, t.product.stands(names, t.availability[availability]))
    })
}

function priceFrom(product: Product): string {
  const prices = (product.variants ?? []).flatMap(({ calculated_price: price }) =>
    typeof price?.calculated_amount === "number"
      ? [{ amount: price.calculated_amount, currency: price.currency_code ?? "eur" }]
      : []
  )
  if (!prices.length) {
    return ""
  }
  const lowest = prices.reduce((low, price) => (price.amount < low.amount ? price : low))
  const price = money(lowest.amount, lowest.currency)
  return prices.some(({ amount }) => amount !== lowest.amount) ? t.product.from(price) : price
}
