import { Hint, Input, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import type { ProductSettings } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import type { LimitProblem } from "../lib/limit-text"
import type { VariantLimits } from "../lib/variant-limits"

type Variant = ProductSettings["variants"][number]

interface VariantLimitFieldsProps {
  variants: Variant[]
  limits: VariantLimits
  /** Why limits cannot be saved, by the variant's id. */
  problems?: Record<string, LimitProblem>
  /** Why the server refused them. */
  error?: string
  onChange: (edit: VariantLimits) => void
}

/** About six rows: a product may have a hundred variants, and the rest of the form must stay within reach. */
const MAX_HEIGHT = { maxHeight: 280 }

/** The variants' own maximums, below one another in a box that scrolls. Nothing without variants. */
export const VariantLimitFields = ({ variants, limits, problems, error, onChange }: VariantLimitFieldsProps) => {
  const { t } = useText()
  const id = useId()
  if (variants.length === 0) {
    return null
  }
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`} className="flex flex-col gap-y-2">
      <Text id={`${id}-label`} size="small" weight="plus">
        {t("settings.variant_limits.label")}
      </Text>
      <ul className="divide-y overflow-y-auto rounded-lg border" style={MAX_HEIGHT}>
        {variants.map((variant) => (
          <VariantLimitField
            key={variant.id}
            variant={variant}
            value={limits[variant.id] ?? ""}
            problem={problems?.[variant.id]}
            onChange={(text) => onChange({ [variant.id]: text })}
          />
        ))}
      </ul>
      <div id={`${id}-note`} className="flex flex-col gap-y-1" aria-live="polite">
        {error && <Hint variant="error">{error}</Hint>}
        <Hint>{t("settings.variant_limits.hint")}</Hint>
      </div>
    </div>
  )
}

interface VariantLimitFieldProps {
  variant: Variant
  value: string
  problem?: LimitProblem
  onChange: (text: string) => void
}

const VariantLimitField = ({ variant, value, problem, onChange }: VariantLimitFieldProps) => {
  const { t } = useText()
  const id = useId()
  return (
    <li className="flex flex-col gap-y-1 px-3 py-2">
      <div className="flex items-center justify-between gap-x-3">
        <Label htmlFor={id} size="small" className="min-w-0 break-words" title={variant.sku ?? undefined}>
          {variant.title ?? variant.sku ?? variant.id}
        </Label>
        <div className="w-24 shrink-0">
          <Input
            id={id}
            size="small"
            value={value}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t("settings.variant_limits.placeholder")}
            onChange={(event) => onChange(event.target.value)}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-note`}
          />
        </div>
      </div>
      <div id={`${id}-note`} aria-live="polite">
        {problem && <Hint variant="error">{t(`settings.problems.${problem}`)}</Hint>}
      </div>
    </li>
  )
}
