import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { batchTranslationsWorkflow, type BatchTranslationsWorkflowInput } from "@medusajs/medusa/core-flows"
import { backorderService } from "../../modules/backorder/name"
import type { Translations } from "../../modules/backorder/imports/compare"

/** What the Translation module calls the settings: the name of their model. */
const REFERENCE = "backorder_settings"

/** Promos to write, by product id: the text by locale, `null` clears. */
export type TranslationChanges = Map<string, Record<string, string | null>>

/** What the store translates into; nothing where core's Translation module is off. */
export async function storeLocales(container: MedusaContainer): Promise<string[]> {
  if (!translationModule(container)) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_locales.locale_code"],
  })
  return data.flatMap((store) =>
    (store.supported_locales ?? []).flatMap(({ locale_code }: { locale_code: string }) => locale_code)
  )
}

/** The translated promos of products. */
export async function readTranslations(container: MedusaContainer, productIds: string[]): Promise<Translations> {
  const found: Translations = new Map()
  for (const { product_id, locale_code, promo } of await listTranslations(container, productIds)) {
    if (promo) {
      found.set(product_id, { ...found.get(product_id), [locale_code]: promo })
    }
  }
  return found
}

/** Writes translated promos through core, all or nothing. @returns what was there, for `writeTranslations` to put back. */
export async function writeTranslations(
  container: MedusaContainer,
  changes: TranslationChanges
): Promise<TranslationChanges> {
  if (!changes.size) {
    return changes
  }
  const existing = await listTranslations(container, [...changes.keys()])
  const byKey = new Map(
    existing.map((translation) => [`${translation.product_id} ${translation.locale_code}`, translation])
  )
  const ids = await settingsIds(container, [...changes.keys()])
  const input: BatchTranslationsWorkflowInput = { create: [], update: [], delete: [] }
  const before: TranslationChanges = new Map()
  for (const [productId, promos] of changes) {
    for (const [locale, promo] of Object.entries(promos)) {
      const there = byKey.get(`${productId} ${locale}`)
      before.set(productId, { ...before.get(productId), [locale]: there?.promo ?? null })
      if (there && promo === null) {
        input.delete.push(there.id)
      } else if (there) {
        input.update.push({ id: there.id, translations: { promo } })
      } else if (promo !== null) {
        input.create.push({
          reference: REFERENCE,
          reference_id: ids.get(productId) ?? "",
          locale_code: locale,
          translations: { promo },
        })
      }
    }
  }
  await batchTranslationsWorkflow(container).run({ input })
  return before
}

interface PromoTranslation {
  id: string
  product_id: string
  locale_code: string
  promo: string | null
}

async function listTranslations(container: MedusaContainer, productIds: string[]): Promise<PromoTranslation[]> {
  const module = translationModule(container)
  if (!module) {
    return []
  }
  const ids = await settingsIds(container, productIds)
  const productOf = new Map([...ids].map(([productId, id]) => [id, productId]))
  const rows = await module.listTranslations(
    { reference: REFERENCE, reference_id: [...productOf.keys()] },
    { take: null }
  )
  return rows.map((row) => ({
    id: row.id,
    product_id: productOf.get(row.reference_id) ?? "",
    locale_code: row.locale_code,
    promo: (row.translations as { promo?: string | null }).promo ?? null,
  }))
}

async function settingsIds(container: MedusaContainer, productIds: string[]): Promise<Map<string, string>> {
  const service = backorderService(container)
  const rows = await service.listBackorderSettings(
    { product_id: productIds },
    { select: ["id", "product_id"], take: null }
  )
  return new Map(rows.map((row) => [row.product_id, row.id]))
}

function translationModule(container: MedusaContainer) {
  return container.resolve(Modules.TRANSLATION, { allowUnregistered: true })
}
