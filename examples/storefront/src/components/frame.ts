import { STORE_NAME } from "../config"
import { el, redraw } from "../dom"
import { LANGUAGES, type Language, language, t } from "../i18n"
import { CART_EVENT } from "../store/cart"

let units = 0

/**
 * Draws what is around every page, in the language of now: header, footer and the link that skips them.
 *
 * @param onLanguage - called when the shopper wants to read another language.
 */
export function drawFrame(onLanguage: (next: Language) => void): void {
  document.documentElement.lang = language
  part("skip").textContent = t.shop.skip
  part("footer").textContent = t.shop.footer
  const others = (Object.keys(LANGUAGES) as Language[]).filter((code) => code !== language)
  redraw(
    part("header"),
    el("a", { href: "/", class: "brand" }, STORE_NAME),
    ...others.map((code, index) => languageButton(code, index, onLanguage)),
    el(
      "nav",
      { "aria-label": t.shop.navigation },
      el("a", { href: "/" }, t.shop.products),
      el("a", { href: "/orders" }, t.shop.orders),
      el("a", { href: "/cart" }, `${t.shop.cart} `, el("span", { class: "count", "data-testid": "cart-count" }, units))
    )
  )
}

/** Keeps the number of units in the cart up to date. */
export function countCart(): void {
  document.addEventListener(CART_EVENT, (event) => {
    units = event instanceof CustomEvent ? Number(event.detail) : 0
    part("header").querySelector(".count")!.textContent = String(units)
  })
}

function languageButton(code: Language, index: number, onLanguage: (next: Language) => void): HTMLElement {
  const { name } = LANGUAGES[code]
  const button = el("button", { type: "button", class: "plain", id: `language-${index}`, lang: code }, name)
  button.addEventListener("click", () => onLanguage(code))
  return button
}

function part(id: string): HTMLElement {
  return document.getElementById(id)!
}
