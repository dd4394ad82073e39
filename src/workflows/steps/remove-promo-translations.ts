import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readTranslations, writeTranslations, type TranslationChanges } from "../imports/translations"

type Translated = [product_id: string, promos: Record<string, string | null>][]

/** Deletes the translated promos of products through core, before their settings go; compensation writes them again. */
export const removePromoTranslationsStep = createStep(
  "remove-promo-translations",
  async (productIds: string[], { container }) => {
    const there: Translated = [...(await readTranslations(container, productIds))]
    const cleared: TranslationChanges = new Map(
      there.map(([id, promos]) => [id, Object.fromEntries(Object.keys(promos).map((locale) => [locale, null]))])
    )
    await writeTranslations(container, cleared)
    return new StepResponse(there.length, there)
  },
  async (there: Translated | undefined, { container }) => {
    if (there?.length) {
      await writeTranslations(container, new Map(there))
    }
  }
)
