import { WAITS_LESS, WAITS_MORE, type EntryWhat, type NoticeKind } from "./codes"
import type { Delay } from "./delay"
import { add } from "./quantity"

/** A line of a backorder with its history. Quantities are units of the line. */
export interface NoticeLine {
  product_id: string | null
  variant_id: string | null
  product_title: string | null
  variant_title: string | null
  sku: string | null
  thumbnail: string | null
  quantity: number
  backordered_quantity: number
  outstanding_quantity: number
  promo: string | null
  expected_on: string | null
  entries: { what: EntryWhat; quantity: number; happened_at: Date }[]
}

/** A backorder with what its customer knows it by. */
export interface NoticeBackorder {
  id: string
  order_id: string
  display_id: number | null
  custom_display_id: string | null
  locale: string | null
  lines: NoticeLine[]
}

/** What a customer is told. `key` is the same for the same news, however often it is told. */
export interface Notice {
  key: string
  data: {
    order_id: string
    display_id: number | null
    custom_display_id: string | null
    locale: string | null
    lines: Omit<NoticeLine, "entries">[]
    expected_on?: string | null
    previous_expected_on?: string
  }
}

/**
 * What the customer of a backorder is told.
 *
 * @param delay - the product that is expected later, for `delayed`.
 * @returns `null` when it is no news any more: what opened is filled already, what was filled waits again or was
 * shipped without stock.
 */
export function noticeOf(kind: NoticeKind, backorder: NoticeBackorder, delay?: Delay): Notice | null {
  const waiting = backorder.lines.filter((line) => line.outstanding_quantity > 0)
  const lines = linesFor(kind, backorder.lines, waiting, delay)
  if (!lines.length) {
    return null
  }
  const news = delay ? `${delay.product_id}:${delay.previous_expected_on}:${delay.expected_on}` : timesOpened(backorder)
  const { order_id, display_id, custom_display_id, locale } = backorder
  const dates = delay && { expected_on: delay.expected_on, previous_expected_on: delay.previous_expected_on }
  return {
    key: `backorder.${kind}:${backorder.id}:${news}`,
    data: {
      order_id,
      display_id,
      custom_display_id,
      locale,
      lines: lines.map(({ entries: _history, ...line }) => ({
        ...line,
        expected_on: delay ? delay.expected_on : line.expected_on,
      })),
      ...dates,
    },
  }
}

function linesFor(kind: NoticeKind, all: NoticeLine[], waiting: NoticeLine[], delay?: Delay): NoticeLine[] {
  switch (kind) {
    case "opened":
      return waiting
    case "filled":
      return waiting.length ? [] : all.filter(({ entries }) => entries.some(({ what }) => what === "filled"))
    case "delayed":
      return waiting.filter((line) => line.product_id === delay?.product_id)
  }
}

/**
 * How many times the order has begun to wait. An order that waits again after it was filled is news again; that it waits
 * for one unit more is not.
 */
export function timesOpened({ lines }: Pick<NoticeBackorder, "lines">): number {
  const changes = new Map<number, number>()
  for (const { what, quantity, happened_at } of lines.flatMap((line) => line.entries)) {
    const time = new Date(happened_at).getTime()
    const units = WAITS_MORE.includes(what) ? quantity : WAITS_LESS.includes(what) ? -quantity : 0
    changes.set(time, add(changes.get(time) ?? 0, units))
  }
  let waiting = 0
  let opened = 0
  for (const time of [...changes.keys()].sort((one, other) => one - other)) {
    const before = waiting
    waiting = add(waiting, changes.get(time) ?? 0)
    opened += before <= 0 && waiting > 0 ? 1 : 0
  }
  return opened
}
