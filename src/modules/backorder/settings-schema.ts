import { z } from "@medusajs/framework/zod"
import type { RefusalCode } from "./domain/codes"
import { dateOf, isDate } from "./domain/dates"
import { PROMO_MAX_LENGTH } from "./domain/promo"
import { MAX_QUANTITY } from "./domain/settings"

/** A maximum as it is sent: a whole number, 0 or more; `null` = no limit. */
export const maxQuantity = z
  .number()
  .int("Value for field 'max_quantity' must be a whole number")
  .min(0)
  .max(MAX_QUANTITY)
  .nullable()
  .describe("Most units that may be on backorder at once; `null` = no limit, 0 = none.")

/** A promo as it is sent, in the settings or in one of the store's languages; an empty one is none. */
export const promo = z
  .string()
  .trim()
  .max(PROMO_MAX_LENGTH)
  .refine((text) => !text.includes("\0"), {
    error: "Field 'promo' must not contain a NUL character",
    params: { code: "not_storable" satisfies RefusalCode },
  })
  .transform((text) => text || null)
  .nullable()
  .describe(
    "Plain text. `%number%` is the maximum, `%remaining%` what may still be ordered, `%date%` the expected date."
  )

/** A calendar date as it is sent: `2027-03-31`, or a moment whose date in UTC is meant. */
export const expectedOn = z
  .string()
  .transform((text) => text.trim())
  .refine(isDate, {
    error: "Field 'expected_on' must be a date such as 2027-03-31",
    params: { code: "not_a_date" satisfies RefusalCode },
  })
  .transform(dateOf)

/** The fields of a change of settings: one that is left out is kept, `null` clears. */
export const settingsChange = {
  enabled: z.boolean().optional(),
  promo: promo.optional(),
  max_quantity: maxQuantity.optional(),
  expected_on: expectedOn.nullable().describe("A calendar date such as `2027-03-31`.").optional(),
  limit_to_incoming: z
    .boolean()
    .optional()
    .describe("No more may be backordered than what is on its way and promised to nobody, whatever the maximum."),
}

/** `additional_data: { backorder }` of core's routes that create and update products. */
export const backorderAdditionalData = z.strictObject(settingsChange)
export type BackorderAdditionalData = z.infer<typeof backorderAdditionalData>

/** What is saved of one product: its settings, and the own limits of its variants. */
export const savedSettings = backorderAdditionalData.extend({
  variants: z.array(z.object({ id: z.string(), max_quantity: maxQuantity })).optional(),
})
