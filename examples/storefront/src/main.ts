import "./styles/base.css"
import "./styles/controls.css"
import "./styles/parts.css"
import "./styles/catalog.css"
import "./styles/checkout.css"
import { drawHeader } from "./components/header"
import { el, replace } from "./dom"
import { messageOf } from "./format"
import { cartPage } from "./pages/cart"
import { checkoutPage } from "./pages/checkout"
import { orderPage } from "./pages/order"
import { productPage } from "./pages/product"
import { productsPage } from "./pages/products"
import { type Page, type Routes, startRouter } from "./router"
import { STORE_NAME } from "./config"
import { currentCart } from "./store/cart"

const routes: Routes = [
  [/^\/$/, productsPage],
  [/^\/products\/([^/]+)$/, productPage],
  [/^\/cart$/, cartPage],
  [/^\/checkout$/, checkoutPage],
  [/^\/orders\/([^/]+)$/, orderPage],
]

const main = document.querySelector("main")!
let latest: Promise<Page> | undefined

async function draw(page: Promise<Page>): Promise<void> {
  latest = page
  main.setAttribute("aria-busy", "true")
  const { title, content } = await page.catch(problem)
  // A slower page that the shopper has already left must not cover the one that they went to.
  if (latest !== page) {
    return
  }
  document.title = title === STORE_NAME ? title : `${title} | ${STORE_NAME}`
  replace(main, content)
  main.removeAttribute("aria-busy")
  scrollTo(0, 0)
  main.focus({ preventScroll: true })
}

function problem(error: unknown): Page {
  const content = el(
    "section",
    { class: "narrow" },
    el("h1", {}, "This did not work"),
    el("p", { role: "alert", "data-testid": "error" }, messageOf(error)),
    el("p", {}, el("a", { href: "/" }, "See all products"))
  )
  return { title: "Problem", content }
}

drawHeader(document.querySelector("header")!)
startRouter(routes, draw)
void currentCart()
