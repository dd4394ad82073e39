import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RefusalDetail } from "../../modules/backorder/domain/fault"
import { translationFault } from "../../modules/backorder/domain/promo"
import { changeSettings, DEFAULT_SETTINGS, type SettingsChange } from "../../modules/backorder/domain/settings"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import { readTranslations, storeLocales } from "../imports/translations"

/** A change of a product's settings with the promo in further languages. */
export interface TranslatedChange {
  product_id: string
  change: SettingsChange
  translations: { locale_code: string; promo: string | null }[]
}

/**
 * Refuses promos in languages that the store does not have, and those that need a maximum or a date that would not be
 * there (400). A stored one counts where the save takes away what it speaks of: shoppers would read nothing.
 */
export const validatePromoTranslationsStep = createStep(
  "validate-promo-translations",
  async (changes: TranslatedChange[], { container }) => {
    const named = changes.filter(({ translations }) => translations.length > 0)
    await refuseUnknownLocales(container, named)
    await refuseUnfit(container, await withStored(container, changes))
    return new StepResponse(undefined)
  }
)

/** Whether what a promo may speak of goes. */
function takesAway({ max_quantity, expected_on, limit_to_incoming }: SettingsChange): boolean {
  return max_quantity === null || expected_on === null || limit_to_incoming === false
}

async function refuseUnknownLocales(container: MedusaContainer, changes: TranslatedChange[]): Promise<void> {
  const known = new Set(changes.length ? await storeLocales(container) : [])
  for (const { translations } of changes) {
    const locales = translations.map(({ locale_code }) => locale_code)
    const unknown = locales.filter((locale) => !known.has(locale))
    if (unknown.length) {
      throw invalid(`field 'translations' names ${unknown.join(", ")}, which is not a locale of the store`, {
        code: "unknown_locale",
        values: { locales: unknown.join(", ") },
      })
    }
    const twice = locales.find((locale, index) => locales.indexOf(locale) !== index)
    if (twice) {
      throw invalid(`field 'translations' names ${twice} more than once`, {
        code: "named_twice",
        values: { id: twice },
      })
    }
  }
}

/** A change that the promos of a product in further languages have to fit, those that are stored among them. */
interface PromosToFit extends Pick<TranslatedChange, "product_id" | "change"> {
  promos: Record<string, string | null>
}

/** The changes that give translated promos, or take away what a stored one may speak of. */
async function withStored(container: MedusaContainer, changes: TranslatedChange[]): Promise<PromosToFit[]> {
  const taking = changes.filter(({ change }) => takesAway(change)).map(({ product_id }) => product_id)
  const stored = taking.length ? await readTranslations(container, taking) : new Map<string, Record<string, string>>()
  return changes
    .filter(({ product_id, translations }) => translations.length > 0 || stored.has(product_id))
    .map(({ product_id, change, translations }) => {
      const given = Object.fromEntries(translations.map(({ locale_code, promo }) => [locale_code, promo]))
      return { product_id, change, promos: { ...stored.get(product_id), ...given } }
    })
}

async function refuseUnfit(container: MedusaContainer, changes: PromosToFit[]): Promise<void> {
  if (!changes.length) {
    return
  }
  const service = backorderService(container)
  const productIds = changes.map(({ product_id }) => product_id)
  const withIncoming = await service.readProductsWithIncoming(productIds)
  const rows = await service.listBackorderSettings({ product_id: productIds }, { take: null })
  const settings = new Map(rows.map((row) => [row.product_id, row]))
  for (const { product_id, change, promos } of changes) {
    const hasIncoming = withIncoming.has(product_id)
    const { next } = changeSettings(settings.get(product_id) ?? DEFAULT_SETTINGS, change, hasIncoming)
    const problem = translationFault(next, promos, hasIncoming)
    if (problem) {
      const { code, message, values } = problem
      throw invalid(`field 'translations' does not fit: ${message}`, { code, product_id, values })
    }
  }
}

function invalid(reason: string, detail: RefusalDetail): MedusaError {
  const { INVALID_DATA } = MedusaError.Types
  return refusal(INVALID_DATA, `Invalid request: ${reason}`, { field: "translations", ...detail })
}
