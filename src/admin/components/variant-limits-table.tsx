import { clx, Hint, Input, Text } from "@medusajs/ui"
import { useId } from "react"
import type { ProductSettings } from "../../api/contracts"
import type { SettingsForm } from "../hooks/use-settings-form"
import { useText } from "../hooks/use-text"
import { isAbove, limitableVariants } from "../lib/variant-limits"
import { namesOf } from "../lib/variant-names"

type Variant = ProductSettings["variants"][number]

interface VariantLimitsTableProps {
  form: SettingsForm
  variants: Variant[]
}

/** About six rows: a product may have a hundred variants, and the rest of the form must stay within reach. */
const MAX_HEIGHT = { maxHeight: 360 }

const NUMBER = "whitespace-nowrap px-2 py-2 text-right tabular-nums"

/** Where there is no room for a column, what is on its way stands below the name of the variant. */
const COMING = clx(NUMBER, "hidden pr-3 md:table-cell")

/** The variants with their own maximums beside how they stand, in a box that scrolls. Nothing without variants to limit. */
export const VariantLimitsTable = ({ form, variants }: VariantLimitsTableProps) => {
  const { t } = useText()
  const id = useId()
  const limitable = limitableVariants(variants)
  const hasIncoming = limitable.some((variant) => variant.incoming_quantity > 0)
  if (limitable.length === 0) {
    return null
  }
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`} className="flex flex-col gap-y-2">
      <Text id={`${id}-label`} size="small" weight="plus">
        {t("settings.variant_limits.label")}
      </Text>
      <div className="overflow-y-auto rounded-lg border" style={MAX_HEIGHT}>
        <table className="txt-compact-small w-full divide-y">
          <thead className="text-ui-fg-subtle">
            <tr>
              <th className="px-3 py-2 text-left font-normal">{t("numbers.variant")}</th>
              <th className="px-2 py-2 text-left font-normal">{t("settings.variant_limits.own")}</th>
              <th className={clx(NUMBER, "font-normal")}>{t("settings.variant_limits.on_hand")}</th>
              <th className={clx(NUMBER, "font-normal", !hasIncoming && "pr-3")}>{t("numbers.variant_waiting")}</th>
              {hasIncoming && <th className={clx(COMING, "font-normal")}>{t("numbers.variant_incoming")}</th>}
            </tr>
          </thead>
          {limitable.map((variant) => (
            <VariantRow key={variant.id} variant={variant} form={form} hasIncoming={hasIncoming} />
          ))}
        </table>
      </div>
      <div id={`${id}-note`} className="flex flex-col gap-y-1" aria-live="polite">
        {form.errors.variants && <Hint variant="error">{form.errors.variants}</Hint>}
        <Hint>{t("settings.variant_limits.hint")}</Hint>
      </div>
    </div>
  )
}

interface VariantRowProps {
  variant: Variant
  form: SettingsForm
  /** Whether the table says what is on its way. */
  hasIncoming: boolean
}

/** A variant, and below it, over the whole width, what is to be said of its maximum. */
const VariantRow = ({ variant, form, hasIncoming }: VariantRowProps) => {
  const { t, number } = useText()
  const id = useId()
  const value = form.draft.variants[variant.id] ?? ""
  const error = form.variantError(variant.id)
  const maximum = form.draft.max_quantity
  return (
    <tbody>
      <tr>
        <td className="px-3 py-2">
          <span className="break-words" title={variant.sku ?? undefined}>
            {namesOf([variant])}
          </span>
          {variant.incoming_quantity > 0 && (
            <span className="txt-compact-xsmall text-ui-fg-subtle block md:hidden">
              {t("numbers.variant_incoming")}: {number(variant.incoming_quantity)}
            </span>
          )}
        </td>
        <td className="w-28 min-w-24 px-2 py-2">
          <Input
            size="small"
            value={value}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t("settings.variant_limits.placeholder")}
            onChange={(event) => form.change({ variants: { [variant.id]: event.target.value } })}
            aria-label={t("settings.variant_limits.of", { variant: namesOf([variant]) })}
            aria-invalid={error !== undefined}
            aria-describedby={`${id}-note`}
          />
        </td>
        <td className={NUMBER}>{variant.manage_inventory ? variant.stocked_quantity : "-"}</td>
        <td className={clx(NUMBER, !hasIncoming && "pr-3")}>
          {variant.manage_inventory ? variant.outstanding_quantity : "-"}
        </td>
        {hasIncoming && (
          <td className={COMING}>
            <Coming variant={variant} />
          </td>
        )}
      </tr>
      <tr>
        <td id={`${id}-note`} colSpan={hasIncoming ? 5 : 4} aria-live="polite" className="px-3">
          {error && (
            <Hint variant="error" className="pb-2">
              {error}
            </Hint>
          )}
          {isAbove(value, maximum) && (
            <Hint className="pb-2">{t("settings.variant_limits.above", { maximum: maximum.trim() })}</Hint>
          )}
        </td>
      </tr>
    </tbody>
  )
}

/** What is on its way, and what of it nobody was promised. */
const Coming = ({ variant: { incoming_quantity: incoming, free_incoming_quantity: free } }: { variant: Variant }) => {
  const { t, number } = useText()
  return incoming > 0 ? (
    <>
      {number(incoming)}
      <span className="txt-compact-xsmall text-ui-fg-subtle block">
        {t("numbers.variant_free", { free: number(free) })}
      </span>
    </>
  ) : (
    "-"
  )
}
