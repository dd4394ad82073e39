import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { writeTranslations, type TranslationChanges } from "../imports/translations"

/** Promos to write by product id, as a step is given them: the text by locale, `null` clears. */
export type PromoTranslations = Record<string, Record<string, string | null>>

/** Writes translated promos through core, for products that have settings; compensation puts back those that were there. */
export const translatePromosStep = createStep(
  "translate-promos",
  async (translations: PromoTranslations, { container }) => {
    const changes: TranslationChanges = new Map(Object.entries(translations))
    const before = await writeTranslations(container, changes)
    return new StepResponse(undefined, Object.fromEntries(before))
  },
  async (before: PromoTranslations | undefined, { container }) => {
    if (before) {
      await writeTranslations(container, new Map(Object.entries(before)))
    }
  }
)
