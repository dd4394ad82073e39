import type { BatchSettingsBody } from "../../api/contracts"
import { PROMO_MAX_LENGTH } from "../../modules/backorder/domain/promo"
import { limitOf, limitProblem, type LimitProblem } from "./limit-text"

/** What becomes of one field of all selected products. */
export type How = "keep" | "set" | "clear"

/** A field of the form for many products. The value is what "set" sets, and is held while another choice is tried. */
export interface Edit<Value> {
  how: How
  value: Value
}

/** The form for many products as it stands: a maximum is still text. */
export interface BatchDraft {
  enabled: "keep" | "on" | "off"
  promo: Edit<string>
  max_quantity: Edit<string>
  expected_on: Edit<string | null>
  limit_to_incoming: "keep" | "on" | "off"
}

/** What the products are changed by, which is the same for all of them. */
export type BatchChange = Omit<NonNullable<BatchSettingsBody["update"]>[number], "product_id">

/** Why fields cannot be saved: keys below `settings.problems` in the translations. */
export interface BatchProblems {
  promo?: "promo_missing" | "promo_too_long"
  max_quantity?: "maximum_missing" | LimitProblem
  expected_on?: "date_missing"
}

/** The form before anything is chosen: every field is left as it is. */
export const UNTOUCHED: BatchDraft = {
  enabled: "keep",
  promo: { how: "keep", value: "" },
  max_quantity: { how: "keep", value: "" },
  expected_on: { how: "keep", value: null },
  limit_to_incoming: "keep",
}

/** The form for products that are set up for the first time: they are enabled, and have nothing else. */
export const FIRST_TIME: BatchDraft = { ...UNTOUCHED, enabled: "on" }

/**
 * @param isNew - the products have no settings yet, so that an empty field leaves nothing as it is: it is nothing.
 * @returns a field with another value.
 */
export function withValue<Value>({ how }: Edit<Value>, value: Value, isNew: boolean): Edit<Value> {
  const isEmpty = value === null || (typeof value === "string" && value.trim() === "")
  return { how: isNew ? (isEmpty ? "keep" : "set") : how, value }
}

/** @returns the change that a draft without problems means; a field that is left as it is does not appear in it. */
export function changeOf({ enabled, promo, max_quantity, expected_on, limit_to_incoming }: BatchDraft): BatchChange {
  return {
    ...(enabled !== "keep" && { enabled: enabled === "on" }),
    ...(promo.how !== "keep" && { promo: promo.how === "set" ? promo.value.trim() : null }),
    ...(max_quantity.how !== "keep" && {
      max_quantity: max_quantity.how === "set" ? limitOf(max_quantity.value) : null,
    }),
    ...(expected_on.how !== "keep" && { expected_on: expected_on.how === "set" ? expected_on.value : null }),
    ...(limit_to_incoming !== "keep" && { limit_to_incoming: limit_to_incoming === "on" }),
  }
}

/**
 * @returns for each field that cannot be saved why. Whether a promo names a maximum or date that one of the products does
 * not have is left to the server, who knows all of them.
 */
export function batchProblems({ promo, max_quantity, expected_on }: BatchDraft): BatchProblems {
  const ofPromo = promo.how === "set" ? promoProblemOf(promo.value.trim()) : undefined
  const ofMaximum = max_quantity.how === "set" ? maximumProblemOf(max_quantity.value) : undefined
  return {
    ...(ofPromo && { promo: ofPromo }),
    ...(ofMaximum && { max_quantity: ofMaximum }),
    ...(expected_on.how === "set" && expected_on.value === null && { expected_on: "date_missing" }),
  }
}

/** @returns the body that makes the same change to each product. */
export function bodyFor(productIds: string[], change: BatchChange): BatchSettingsBody {
  return { update: productIds.map((product_id) => ({ product_id, ...change })) }
}

function promoProblemOf(promo: string): BatchProblems["promo"] {
  if (promo === "") {
    return "promo_missing"
  }
  return promo.length > PROMO_MAX_LENGTH ? "promo_too_long" : undefined
}

/**
 * Empty is "no limit" in the form of one product; here that is a choice of its own, and empty is forgotten. So what is no
 * number is told in the same words, and not that it may be left empty.
 */
function maximumProblemOf(text: string): BatchProblems["max_quantity"] {
  const problem = limitProblem(text)
  return text.trim() === "" || problem === "maximum_not_whole" ? "maximum_missing" : problem
}
