import "./styles/base.css"
import "./styles/controls.css"
import "./styles/parts.css"
import "./styles/catalog.css"
import "./styles/checkout.css"
import { refillFields } from "./components/fields"
import { countCart, drawFrame } from "./components/frame"
import { STORE_NAME } from "./config"
import { el, replace } from "./dom"
import { messageOf } from "./format"
import { type Language, locale, speak, t } from "./i18n"
import { cartPage } from "./pages/cart"
import { checkoutPage } from "./pages/checkout"
import { delayPage } from "./pages/delay"
import { orderPage } from "./pages/order"
import { ordersPage } from "./pages/orders"
import { productPage } from "./pages/product"
import { productsPage } from "./pages/products"
import { registerPage } from "./pages/register"
import { type Page, type Routes, refresh, startRouter } from "./router"
import { sdk } from "./sdk"
import { currentCart, translateCart } from "./store/cart"

const routes: Routes = [
  [/^\/$/, productsPage],
  [/^\/products\/([^/]+)$/, productPage],
  [/^\/cart$/, cartPage],
  [/^\/checkout$/, checkoutPage],
  [/^\/orders$/, ordersPage],
  [/^\/orders\/([^/]+)$/, orderPage],
  [/^\/register$/, registerPage],
  [/^\/delay$/, delayPage],
]

const main = document.querySelector("main")!
let latest: Promise<Page> | undefined

async function draw(page: Promise<Page>, again: boolean): Promise<void> {
  latest = page
  main.setAttribute("aria-busy", "true")
  const { title, content } = await page.catch(problem)
  // A slower page that the shopper has already left must not cover the one that they went to.
  if (latest !== page) {
    return
  }
  document.title = title === STORE_NAME ? title : `${title} | ${STORE_NAME}`
  const refill = refillFields(main)
  replace(main, content)
  main.removeAttribute("aria-busy")
  if (again) {
    refill()
  } else {
    scrollTo(0, 0)
    main.focus({ preventScroll: true })
  }
}

function problem(error: unknown): Page {
  const content = el(
    "section",
    { class: "narrow" },
    el("h1", {}, t.problem.title),
    el("p", { role: "alert", "data-testid": "error" }, messageOf(error)),
    el("p", {}, el("a", { href: "/" }, t.shop.see_products))
  )
  return { title: t.problem.tab, content }
}

async function changeLanguage(next: Language): Promise<void> {
  speak(next)
  sdk.setLocale(locale)
  drawFrame((other) => void changeLanguage(other))
  // The page has the promos of its cart in the new language only when the cart speaks it.
  await translateCart().catch(() => undefined)
  await refresh()
}

drawFrame((next) => void changeLanguage(next))
countCart()
startRouter(routes, draw)
void currentCart()
