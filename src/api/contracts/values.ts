import { z } from "@medusajs/framework/zod"

/** So many items a list in a body has at most; the settings of more products are for the import. */
export const MAX_ITEMS = 50_000

/** A moment, in UTC: `2027-03-31T09:30:00.000Z`. */
export const moment = z.string().meta({ format: "date-time" })

/** A calendar date where the shop is: `2027-03-31`. */
export const day = z.string().meta({ format: "date" })
