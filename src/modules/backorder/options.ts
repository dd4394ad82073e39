import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { NOTICE_KINDS } from "./domain/codes"
import { isTimeZone } from "./domain/dates"

/** A cron expression of five or six fields, as Medusa's scheduled jobs take it. */
const CRON = /^(\S+\s+){4,5}\S+$/

const optionsSchema = z.strictObject({
  /** Refuse to fulfil units that no stock covers. */
  block_unstocked_fulfillment: z.boolean().default(true),
  /** Add `product.backorder` to the Store API's product routes. */
  enrich_store_products: z.boolean().default(true),
  /** How long a checkout holds its claim, in seconds. */
  claim_ttl_seconds: z.number().int().min(1).default(300),
  /** When everything is reconciled, as a cron expression. */
  reconcile_schedule: z.string().regex(CRON, "must be a cron expression such as */15 * * * *").default("*/15 * * * *"),
  /** Where the shop is: in this time zone a date passes. */
  time_zone: z.string().refine(isTimeZone, "must be an IANA time zone such as America/Los_Angeles").default("UTC"),
  /** The channel and templates of messages to customers; none are sent without it. */
  notifications: z
    .strictObject({
      channel: z.string(),
      templates: z.partialRecord(z.enum(NOTICE_KINDS), z.string()),
      /** The page of the storefront where a customer answers a delay; a message has a link to it then. */
      answer_url: z.url("must be an address such as https://shop.example/delay").optional(),
      /** For how many days the link can be used. */
      answer_days: z.number().int().min(1).max(365).default(14),
    })
    .optional(),
})

/** The plugin's options as `medusa-config` has them: all may be left out. */
export type BackorderPluginOptions = z.input<typeof optionsSchema>

/** The plugin's options with their defaults. */
export type BackorderOptions = z.infer<typeof optionsSchema>

/**
 * Checks what the merchant wrote under the plugin's `options` in `medusa-config`.
 *
 * @param given - the options as Medusa hands them to the module; Medusa adds `database` (with the password) itself.
 * @throws MedusaError INVALID_DATA naming each wrong option, so that the server does not start on a misunderstanding.
 */
export function parseOptions(given: Record<string, unknown> = {}): BackorderOptions {
  const { database: _added, ...own } = given
  const result = optionsSchema.safeParse(own)
  if (result.success) {
    return result.data
  }
  const problems = result.error.issues.map((issue) => `${issue.path.join(".") || "options"}: ${issue.message}`)
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `medusa-plugin-backorder: wrong options in medusa-config. ${problems.join("; ")}`
  )
}
