import { toSchemaOrg } from "medusa-plugin-backorder/client"
import { buyForm } from "../components/buy-form"
import { picture } from "../components/picture"
import { el } from "../dom"
import { t } from "../i18n"
import type { Page } from "../router"
import { currentCart } from "../store/cart"
import { type Product, productByHandle } from "../store/catalog"

/** One product: its variants, whether each can be had, and what the merchant says about a backorder. */
export async function productPage(handle: string): Promise<Page> {
  const [product, cart] = await Promise.all([productByHandle(handle), currentCart()])
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
        variants.length ? buyForm(product, variants, cart) : el("p", {}, t.product.not_for_sale)
      ),
      forSearchEngines(product)
    ),
  }
}

function forSearchEngines(product: Product): HTMLElement {
  const json = JSON.stringify(toSchemaOrg(product, location.origin + location.pathname))
  return el("script", { type: "application/ld+json" }, json)
}
