import { Hint, Input, Text } from "@medusajs/ui"
import { useId } from "react"
import type { ProductSettings } from "../../api/contracts"
import type { SettingsForm } from "../hooks/use-settings-form"
import { useText } from "../hooks/use-text"
import { isAbove, limitableVariants } from "../lib/variant-limits"

type Variant = ProductSettings["variants"][number]

interface VariantLimitsTableProps {
  form: SettingsForm
  variants: Variant[]
}

/** About six rows: a product may have a hundred variants, and the rest of the form must stay within reach. */
const MAX_HEIGHT = { maxHeight: 320 }

const NUMBER = "w-16 py-2 pr-3 text-right align-top tabular-nums"

/** The variants with how they stand and a maximum of their own, in a box that scrolls. Nothing where there is nothing to tell apart. */
export const VariantLimitsTable = ({ form, variants }: VariantLimitsTableProps) => {
  const { t } = useText()
  const id = useId()
  const limitable = limitableVariants(variants)
  const error = form.errorOf("variants")
  return limitable.length === 0 ? null : (
    <div className="flex flex-col gap-y-2">
      <Text id={`${id}-label`} size="small" weight="plus">
        {t("settings.variant_limits.label")}
      </Text>
      <div className="overflow-y-auto rounded-lg border" style={MAX_HEIGHT}>
        <table className="txt-compact-small w-full" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
          <thead className="text-ui-fg-subtle">
            <tr className="border-b">
              <th className="px-3 py-2 text-left font-normal">{t("numbers.variant")}</th>
              <th className={`${NUMBER} font-normal`}>{t("numbers.in_stock")}</th>
              <th className={`${NUMBER} font-normal`}>{t("numbers.variant_waiting")}</th>
              <th className="py-2 pr-3 text-left font-normal">{t("settings.variant_limits.own")}</th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {limitable.map((variant) => (
              <VariantRow key={variant.id} variant={variant} form={form} />
            ))}
          </tbody>
        </table>
      </div>
      <div id={`${id}-note`} className="flex flex-col gap-y-1" aria-live="polite">
        {error && <Hint variant="error">{error}</Hint>}
        <Hint>{t("settings.variant_limits.hint")}</Hint>
      </div>
    </div>
  )
}

const VariantRow = ({ variant, form }: { variant: Variant; form: SettingsForm }) => {
  const { t } = useText()
  const id = useId()
  const name = variant.title ?? variant.sku ?? variant.id
  const own = form.draft.variants[variant.id] ?? ""
  const error = form.variantError(variant.id)
  const above = isAbove(own, form.draft.max_quantity) && t("settings.variant_limits.above")
  return (
    <tr>
      <th
        scope="row"
        className="break-words px-3 py-2 text-left align-top font-normal"
        title={variant.sku ?? undefined}
      >
        {name}
      </th>
      <td className={NUMBER}>{variant.manage_inventory ? variant.stocked_quantity : "-"}</td>
      <td className={NUMBER}>{variant.manage_inventory ? variant.outstanding_quantity : "-"}</td>
      <td className="w-32 py-1 pr-3 align-top">
        <Input
          size="small"
          value={own}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("settings.variant_limits.placeholder")}
          aria-label={t("settings.variant_limits.of", { variant: name })}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => form.change({ variants: { [variant.id]: event.target.value } })}
        />
        <div id={`${id}-note`} aria-live="polite">
          {error ? <Hint variant="error">{error}</Hint> : above && <Hint>{above}</Hint>}
        </div>
      </td>
    </tr>
  )
}
