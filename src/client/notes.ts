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

/** What stands between the numbers, after them (of several units, and of one where that is another word), and before the date. */
type Words = [of: string, later: string, expected: string, laterOfOne?: string]

const NOTES: Record<string, Words> = {
  en: ["of", "will be sent later", ", expected "],
  de: ["von", "später versandt", ", voraussichtlich am "],
  fr: ["sur", "à expédier plus tard", ", prévu le "],
  es: ["de", "se enviarán más tarde", ", previsto para el ", "se enviará más tarde"],
}

/** @param on - `YYYY-MM-DD`. */
function noteIn(locale: string, waiting: number, ordered: number, on: string | null): string {
  const [of, later, expected, laterOfOne = later] = NOTES[locale.split("-")[0].toLowerCase()] ?? NOTES.en
  const number = (units: number) => units.toLocaleString(locale)
  const units = waiting < ordered ? `${number(waiting)} ${of} ${number(ordered)}` : number(waiting)
  const date =
    on && expected + new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(on))
  return `${units} ${waiting === 1 ? laterOfOne : later}${date ?? ""}`
}
