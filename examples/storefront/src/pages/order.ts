import { stateBadge } from "../components/badge"
import { picture } from "../components/picture"
import { waitingNote } from "../components/waiting-note"
import { el } from "../dom"
import { dayOf, money } from "../format"
import { t } from "../i18n"
import type { Page } from "../router"
import { type Order, type OrderItem, lineState, orderState, readOrder } from "../store/orders"

/** The order as it stands: its number, its lines, and which of them wait for stock or are ready to ship. */
export async function orderPage(id: string): Promise<Page> {
  const order = await readOrder(id)
  const number = String(order.display_id ?? "")
  const justPlaced = location.search === "?placed"
  return {
    title: t.order.title(number),
    content: el(
      "section",
      { class: "narrow", "data-testid": "order" },
      el("h1", {}, justPlaced ? t.order.thanks : t.order.title(number)),
      el("p", {}, `${t.order.number} `, el("strong", { "data-testid": "order-number" }, number)),
      el(
        "p",
        { class: "muted" },
        justPlaced ? t.order.confirmation(order.email ?? "") : t.order.of(dayOf(order.created_at))
      ),
      el("p", { class: "state" }, stateBadge(orderState(order), "order-state")),
      backorderSentence(order),
      el("ul", { class: "lines" }, ...(order.items ?? []).map((item) => orderLine(order, item))),
      el("p", { class: "total" }, `${t.shop.total} `, el("strong", {}, money(order.total, order.currency_code))),
      el("p", {}, el("a", { href: "/" }, t.order.to_products))
    ),
  }
}

function backorderSentence(order: Order): HTMLElement | null {
  return orderState(order) === "back_ordered"
    ? el(
        "p",
        { class: "callout", "data-testid": "order-backorder" },
        t.order.waiting(order.backorder?.outstanding_quantity ?? 0)
      )
    : null
}

function orderLine(order: Order, item: OrderItem): HTMLElement {
  return el(
    "li",
    { class: "line", "data-testid": "order-line" },
    picture(item.thumbnail, "line"),
    el(
      "div",
      {},
      el("h2", {}, item.product_title),
      el("p", { class: "muted" }, `${item.variant_title ?? ""} × ${item.quantity}`),
      el("p", { class: "state" }, stateBadge(lineState(order, item), "line-state")),
      waitingNote(item)
    ),
    el("p", { class: "price" }, money(item.total, order.currency_code))
  )
}
