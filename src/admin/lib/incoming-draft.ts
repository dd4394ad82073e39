import type { CreateIncomingStockBody, IncomingStock, UpdateIncomingStockBody } from "../../api/contracts"
import { quantityOf, quantityProblem, textOfQuantity, type QuantityProblem } from "./quantity-text"

/** What an inventory item is called where one is chosen. */
export interface ChosenItem {
  id: string
  title: string
  sku: string | null
  /** Where core keeps stock of it; only of what was searched for. */
  location_ids?: string[]
}

/** @returns the id of the only location that keeps stock of an item; "" = there are several, or none. */
export function onlyLocationOf(item: ChosenItem | null): string {
  const [only = "", ...others] = item?.location_ids ?? []
  return others.length ? "" : only
}

/** Incoming stock as it stands in the form: its quantity is still text. */
export interface IncomingDraft {
  item: ChosenItem | null
  location_id: string
  quantity: string
  expected_on: string | null
  reference: string
  note: string
}

export type IncomingField = keyof IncomingDraft

/** Why a field cannot be saved: a key below `incoming.problems` in the translations, and the number in its text. */
export interface IncomingProblem {
  code:
    | QuantityProblem
    | "item_missing"
    | "location_missing"
    | "below_received"
    | "above_open"
    | "date_missing"
    | "date_passed"
    | "too_long"
  limit?: number
}

export type IncomingProblems = Partial<Record<IncomingField, IncomingProblem>>

/** As long as the server takes. */
const LONGEST = { reference: 200, note: 2000 } as const

/** The form for something new. */
export const EMPTY_INCOMING: IncomingDraft = {
  item: null,
  location_id: "",
  quantity: "",
  expected_on: null,
  reference: "",
  note: "",
}

/** @returns the form for something that is there. */
export function draftOfIncoming(row: IncomingStock): IncomingDraft {
  return {
    item: { id: row.inventory_item_id, title: row.item_title ?? row.inventory_item_id, sku: row.sku },
    location_id: row.location_id,
    quantity: textOfQuantity(row.quantity),
    expected_on: row.expected_on,
    reference: row.reference ?? "",
    note: row.note ?? "",
  }
}

/** @returns whether the form says something else than what is there. */
export function isChanged(before: IncomingDraft, draft: IncomingDraft): boolean {
  return before.item?.id !== draft.item?.id || changedFields(before, draft).length > 0
}

/**
 * @param row - what is there already, of which only what is edited can be wrong.
 * @param today - the day of the shop.
 * @returns for each field that cannot be saved why, by the same rules as the server's.
 */
export function incomingProblems(draft: IncomingDraft, row: IncomingStock | null, today: string): IncomingProblems {
  const quantity = quantityProblemOf(draft.quantity, row?.received_quantity ?? 0)
  const isSameDay = row?.expected_on === draft.expected_on
  const expected_on = isSameDay ? undefined : dayProblem(draft.expected_on, today)
  const reference = lengthProblem("reference", draft.reference)
  const note = lengthProblem("note", draft.note)
  return {
    ...(!draft.item && { item: { code: "item_missing" } }),
    ...(!draft.location_id && { location_id: { code: "location_missing" } }),
    ...(quantity && { quantity }),
    ...(expected_on && { expected_on }),
    ...(reference && { reference }),
    ...(note && { note }),
  }
}

/** @returns why goods cannot be expected on a day. */
export function dayProblem(day: string | null, today: string): IncomingProblem | undefined {
  if (day === null) {
    return { code: "date_missing" }
  }
  return day < today ? { code: "date_passed" } : undefined
}

/** @returns why a reference or note cannot be saved. */
export function lengthProblem(field: keyof typeof LONGEST, text: string): IncomingProblem | undefined {
  return text.trim().length > LONGEST[field] ? { code: "too_long", limit: LONGEST[field] } : undefined
}

/** @returns the body that creates what a draft without problems means. */
export function createBodyOf(draft: IncomingDraft): CreateIncomingStockBody {
  return {
    inventory_item_id: draft.item?.id ?? "",
    location_id: draft.location_id,
    quantity: quantityOf(draft.quantity),
    expected_on: draft.expected_on ?? "",
    ...wordsOf(draft),
  }
}

/** @returns the body that saves what differs: what another admin changes meanwhile is kept. */
export function updateBodyOf(before: IncomingDraft, draft: IncomingDraft): UpdateIncomingStockBody {
  const values = {
    quantity: quantityOf(draft.quantity),
    expected_on: draft.expected_on ?? "",
    ...wordsOf(draft),
  }
  return Object.fromEntries(changedFields(before, draft).map((field) => [field, values[field as keyof typeof values]]))
}

function wordsOf({ reference, note }: IncomingDraft): { reference: string | null; note: string | null } {
  return { reference: reference.trim() || null, note: note.trim() || null }
}

function changedFields(before: IncomingDraft, draft: IncomingDraft): IncomingField[] {
  const fields: IncomingField[] = ["location_id", "quantity", "expected_on", "reference", "note"]
  return fields.filter((field) => before[field] !== draft[field])
}

function quantityProblemOf(text: string, received: number): IncomingProblem | undefined {
  const problem = quantityProblem(text)
  if (problem) {
    return { code: problem }
  }
  return quantityOf(text) < received ? { code: "below_received", limit: received } : undefined
}
