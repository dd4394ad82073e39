import { accountForm } from "../components/account-form"
import { stateBadge } from "../components/badge"
import { textField } from "../components/fields"
import { el } from "../dom"
import { dayOf, money } from "../format"
import { t } from "../i18n"
import { type Page, navigate } from "../router"
import { signIn, signOut } from "../store/account"
import { type Order, myOrders, orderState } from "../store/orders"

/** The orders of the customer, who is asked to sign in first. */
export async function ordersPage(): Promise<Page> {
  const orders = await myOrders()
  return {
    title: orders ? t.order.yours : t.account.sign_in,
    content: el("section", { class: "narrow" }, ...(orders ? ordersOf(orders) : signInForm())),
  }
}

function ordersOf(orders: Order[]): HTMLElement[] {
  const leave = el("button", { type: "button", class: "plain" }, t.account.sign_out)
  leave.addEventListener("click", () => void signOut().then(() => navigate("/orders")))
  return [
    el("h1", {}, t.order.yours),
    orders.length ? el("ul", { class: "lines" }, ...orders.map(orderLink)) : el("p", {}, t.order.none),
    el("p", {}, leave),
  ]
}

function orderLink(order: Order): HTMLElement {
  return el(
    "li",
    { class: "row order-row", "data-testid": "order-row" },
    el(
      "div",
      {},
      el("h2", {}, el("a", { href: `/orders/${order.id}` }, t.order.title(String(order.display_id ?? "")))),
      el("p", { class: "muted" }, t.order.of(dayOf(order.created_at)))
    ),
    stateBadge(orderState(order), "order-state"),
    el("p", { class: "price" }, money(order.total, order.currency_code))
  )
}

function signInForm(): HTMLElement[] {
  const fields = [
    textField("email", { label: t.person.email, type: "email", autocomplete: "username", wide: true }),
    textField("password", {
      label: t.person.password,
      type: "password",
      autocomplete: "current-password",
      wide: true,
    }),
  ]
  return [
    el("h1", {}, t.account.sign_in),
    el("p", { class: "description" }, t.account.sign_in_why),
    accountForm(fields, t.account.sign_in, async ({ email, password }) => {
      await signIn(email, password)
      navigate("/orders")
    }),
    el("p", { class: "besides" }, `${t.account.no_account} `, el("a", { href: "/register" }, t.account.register)),
  ]
}
