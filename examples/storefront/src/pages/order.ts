import { picture } from "../components/picture"
import { waitingNote } from "../components/waiting-note"
import { el } from "../dom"
import { money } from "../format"
import type { Page } from "../router"
import { type Order, type OrderItem, readOrder } from "../store/checkout"

/** The order as it stands: its number, its lines and what of it waits for stock. */
export async function orderPage(id: string): Promise<Page> {
  const order = await readOrder(id)
  return {
    title: `Order ${order.display_id ?? ""}`,
    content: el(
      "section",
      { class: "narrow", "data-testid": "order" },
      el("h1", {}, "Thank you for your order"),
      el("p", {}, "Order number ", el("strong", { "data-testid": "order-number" }, order.display_id)),
      el("p", { class: "muted" }, `The confirmation goes to ${order.email}.`),
      backorderSentence(order),
      el("ul", { class: "lines" }, ...(order.items ?? []).map((item) => orderLine(order, item))),
      el("p", { class: "total" }, "Total ", el("strong", {}, money(order.total, order.currency_code))),
      el("p", {}, el("a", { href: "/" }, "Back to the products"))
    ),
  }
}

function backorderSentence(order: Order): HTMLElement | null {
  const waiting = order.backorder?.outstanding_quantity ?? 0
  if (order.backorder?.status !== "back_ordered" || waiting <= 0) {
    return null
  }
  const units = waiting === 1 ? "1 item is" : `${waiting} items are`
  return el(
    "p",
    { class: "callout", "data-testid": "order-backorder" },
    `${units} on backorder and will be sent as soon as we have stock.`
  )
}

function orderLine(order: Order, item: OrderItem): HTMLElement {
  const told = item.backorder
  const waiting = told ? { ...told, quantity: told.outstanding_quantity } : null
  return el(
    "li",
    { class: "line", "data-testid": "order-line" },
    picture(item.thumbnail, "line"),
    el(
      "div",
      {},
      el("h2", {}, item.product_title),
      el("p", { class: "muted" }, `${item.variant_title ?? ""} × ${item.quantity}`),
      waitingNote(item.quantity, waiting)
    ),
    el("p", { class: "price" }, money(item.total, order.currency_code))
  )
}
