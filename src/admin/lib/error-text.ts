import { INCOMING_STATUSES, REFUSAL_CODES, type RefusalCode } from "../../modules/backorder/domain/codes"
import type { RefusalDetail } from "../../modules/backorder/domain/fault"
import { groupBy } from "../../modules/backorder/domain/group-by"
import { codeText } from "./code-text"
import { withTitles, type NamedProducts } from "./selection"

/** Gives the text with a key, as `useTranslation` does. */
export type Translate = (key: string, options?: Record<string, string | number>) => string

/** How browsers say that a server cannot be reached: Chromium, Firefox, Safari. */
const UNREACHABLE = /^(Failed to fetch|NetworkError|Load failed)/

/** Names of fields in the API that have a label in the admin: keys below `refusals.fields`. */
const FIELDS = [
  "enabled",
  "promo",
  "max_quantity",
  "expected_on",
  "limit_to_incoming",
  "translations",
  "variants",
  "priority",
  "product_id",
  "inventory_item_id",
  "location_id",
  "quantity",
  "status",
  "reference",
  "note",
  "file",
] as const

/**
 * Words why something did not work, in the merchant's language and with the labels of the admin. What the server says in
 * no form that could be worded is shown as it says it, in English.
 *
 * @param products - what was to be changed, where that is many: a reason says then which of them it is about.
 */
export function errorText(error: unknown, t: Translate, products: NamedProducts = {}): string {
  if (error instanceof TypeError && UNREACHABLE.test(error.message)) {
    return t("refusals.offline")
  }
  if (statusOf(error) === 403) {
    return t("refusals.forbidden")
  }
  const details = detailsOf(error)
  return details.length ? reasonsOf(details, t, products).join(" ") : withTitles(messageOf(error), products)
}

/** Each reason once, behind the titles of all products that have it. */
function reasonsOf(details: RefusalDetail[], t: Translate, products: NamedProducts): string[] {
  const reasons = groupBy(details, (detail) => detailText(detail, t))
  return [...reasons].map(([reason, ofReason]) => {
    const titles = ofReason.flatMap(({ product_id }) => products[product_id ?? ""]?.title ?? [])
    const named = [...new Set(titles)].map((title) => `"${title}"`).join(", ")
    return named ? t("refusals.of_products", { products: named, reason }) : reason
  })
}

/** Words one reason of a refusal. */
export function detailText({ code, field, values }: RefusalDetail, t: Translate): string {
  const worded = field === "status" ? withStatuses(values, t) : values
  return t(`refusals.codes.${code}`, { ...worded, field: labelOf(field, t) })
}

/** The statuses that may be sent, as the lists call them. */
function withStatuses(values: RefusalDetail["values"], t: Translate): RefusalDetail["values"] {
  const allowed = typeof values?.allowed === "string" ? values.allowed.split(", ") : []
  return { ...values, allowed: allowed.map((status) => statusText(status, t)).join(", ") }
}

function statusText(status: string, t: Translate): string {
  const isOfIncoming = INCOMING_STATUSES.some((known) => known === status)
  return isOfIncoming ? t(`incoming.status.${status}`) : (codeText(t, "status", status) ?? status)
}

/** What a refusal says in codes that can be worded: all of it, or nothing when one of them is not known. */
export function detailsOf(error: unknown): RefusalDetail[] {
  const details = (error as { body?: { details?: unknown } } | null)?.body?.details
  return Array.isArray(details) && details.every(isKnown) ? details : []
}

/** The field of a product's form that a refusal blames first, as the API calls it. */
export function blamedField(error: unknown): string | undefined {
  const blamed = detailsOf(error).find(({ field }) => field !== undefined)
  return blamed?.variant_id === undefined ? blamed?.field : "variants"
}

function isKnown(detail: { code?: RefusalCode } | null): boolean {
  return REFUSAL_CODES.some((known) => known === detail?.code)
}

function labelOf(field: string | undefined, t: Translate): string {
  const known = FIELDS.find((name) => name === field)
  return known ? t(`refusals.fields.${known}`) : (field ?? t("refusals.fields.input"))
}

function statusOf(error: unknown): number | undefined {
  return (error as { status?: number } | null)?.status
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
