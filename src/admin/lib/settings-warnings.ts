import type { ProductSettings } from "../../api/contracts"
import { namesDate, unlessPassed } from "../../modules/backorder/domain/promo"
import { switchedOffVariants } from "./switched-off"
import { namesOf } from "./variant-names"

/** What would mislead a merchant who looks at the switch alone. */
export type SettingsWarning =
  "date_passed" | "promo_hidden" | "channels" | "untracked" | "switched_off" | "stranded" | "not_enforced"

/**
 * @returns what to warn of, the most urgent first. Of a product that is off only what holds its orders up.
 *
 * @param enforced - whether the limit holds at checkout.
 */
export function warningsOf(
  settings: ProductSettings,
  { today, enforced }: { today: string; enforced: boolean }
): SettingsWarning[] {
  const isKnown = settings.incoming_expected_on !== null
  const passed = !isKnown && settings.expected_on !== null && unlessPassed(settings.expected_on, today) === null
  const hidden = [settings.promo, ...settings.translations.map(({ promo }) => promo)].some(namesDate)
  const warnings: [SettingsWarning, boolean][] = [
    ["promo_hidden", settings.enabled && passed && hidden],
    ["date_passed", settings.enabled && passed && !hidden],
    ["channels", settings.enabled && settings.channels_without_stock.length > 0],
    ["untracked", settings.enabled && untrackedVariants(settings).length > 0],
    ["switched_off", switchedOffVariants(settings).length > 0],
    ["stranded", settings.variants.some((variant) => variant.stranded_quantity > 0)],
    ["not_enforced", settings.enabled && !enforced && hasLimit(settings)],
  ]
  return warnings.flatMap(([warning, applies]) => (applies ? [warning] : []))
}

/** @returns the variants that core sells without looking at their stock. */
export function untrackedVariants({ variants }: ProductSettings): ProductSettings["variants"] {
  return variants.filter((variant) => !variant.manage_inventory)
}

/** @returns the channels by name, each with the variants that are missing there unless it is all of them. */
export function channelNames({ channels_without_stock: channels, variants }: ProductSettings): string {
  const tracked = variants.filter((variant) => variant.manage_inventory)
  const names = channels.map(({ name, variant_ids }) => {
    const missing = tracked.filter((variant) => variant_ids.includes(variant.id))
    return missing.length === tracked.length ? name : `${name} (${namesOf(missing)})`
  })
  return names.join(", ")
}

function hasLimit({ max_quantity, variants }: ProductSettings): boolean {
  return [max_quantity, ...variants.map((variant) => variant.max_quantity)].some((limit) => limit !== null)
}
