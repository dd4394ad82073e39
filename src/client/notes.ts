import type { StoreCartItemBackorder, StoreOrderItemBackorder } from "../types"

/** What waits of a line, as far as a note says it. */
type Waiting =
  | Pick<StoreCartItemBackorder, "quantity" | "promo" | "expected_on">
  | (Pick<StoreOrderItemBackorder, "outstanding_quantity" | "promo" | "expected_on"> &
      Partial<Pick<StoreOrderItemBackorder, "promised_on">>)

/** A line of a cart or of an order. */
export interface BackorderedLine {
  quantity: number
  backorder?: Waiting | null
}

/**
 * Words what of a line is sent later: "2 of 3 will be sent later, expected December 24, 2026". On an order it is the day that is
 * expected now, not the one that the shopper was told when ordering.
 *
 * @param locale - BCP 47 tag; English, German, French and Spanish are known, others read English with their own dates.
 * @returns `null` when nothing of it waits.
 */
export function lineNote({ quantity, backorder }: BackorderedLine, locale = "en"): string | null {
  const waiting = backorder ? ("quantity" in backorder ? backorder.quantity : backorder.outstanding_quantity) : 0
  return backorder && waiting > 0 ? noteIn(locale, waiting, quantity, dayOf(backorder)) : null
}

function dayOf(backorder: Waiting): string | null {
  const { promised_on = backorder.expected_on } = "quantity" in backorder ? {} : backorder
  return promised_on
}

type Note = (said: { waiting: string; ordered: string; isAll: boolean; isOne: boolean; date: string | null }) => string

const NOTES: Record<string, Note> = {
  en: ({ waiting, ordered, isAll, date }) =>
    `${isAll ? waiting : `${waiting} of ${ordered}`} will be sent later${date ? `, expected ${date}` : ""}`,
  de: ({ waiting, ordered, isAll, date }) =>
    `${isAll ? waiting : `${waiting} von ${ordered}`} später versandt${date ? `, voraussichtlich am ${date}` : ""}`,
  fr: ({ waiting, ordered, isAll, date }) =>
    `${isAll ? waiting : `${waiting} sur ${ordered}`} à expédier plus tard${date ? `, prévu le ${date}` : ""}`,
  es: ({ waiting, ordered, isAll, isOne, date }) =>
    `${isAll ? waiting : `${waiting} de ${ordered}`} se ${isOne ? "enviará" : "enviarán"} más tarde${date ? `, previsto para el ${date}` : ""}`,
}

/** @param on - `YYYY-MM-DD`. */
function noteIn(locale: string, waiting: number, ordered: number, on: string | null): string {
  const note = NOTES[locale.split("-")[0].toLowerCase()] ?? NOTES.en
  const numbers = new Intl.NumberFormat(locale)
  const date = on && new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(on))
  return note({
    waiting: numbers.format(waiting),
    ordered: numbers.format(ordered),
    isAll: waiting >= ordered,
    isOne: waiting === 1,
    date,
  })
}
