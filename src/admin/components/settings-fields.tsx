import { Hint, InlineTip, Input, Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { namesDate, unlessPassed } from "../../modules/backorder/domain/promo"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { isReached } from "../lib/limit-text"
import { DayPicker } from "./day-picker"
import { describedBy, Field } from "./field"

interface FieldProps<Value> {
  value: Value
  error?: string
  onChange: (value: Value) => void
}

export const EnabledField = ({ value, onChange }: FieldProps<boolean>) => {
  const { t } = useText()
  const id = useId()
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
      <Switch
        id={id}
        className="mt-1 shrink-0"
        checked={value}
        onCheckedChange={onChange}
        aria-describedby={`${id}-hint`}
      />
      <div>
        <Label htmlFor={id} size="small" weight="plus">
          {t("settings.enabled.label")}
        </Label>
        <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">
          {t("settings.enabled.hint")}
        </Text>
      </div>
    </div>
  )
}

/** No more is sold on backorder than is on its way and promised to nobody. */
export const LimitToIncomingField = ({ value, error, onChange }: FieldProps<boolean>) => {
  const { t } = useText()
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        className="mt-1 shrink-0"
        checked={value}
        onCheckedChange={onChange}
        aria-describedby={`${id}-hint`}
      />
      <div id={`${id}-hint`}>
        <Label htmlFor={id} size="small" weight="plus">
          {t("settings.limit_to_incoming.label")}
        </Label>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.limit_to_incoming.hint")}
        </Text>
        {error && <Hint variant="error">{error}</Hint>}
      </div>
    </div>
  )
}

interface MaximumFieldProps extends FieldProps<string> {
  /** How many units count against it already. */
  taken: number
}

/** Text rather than a number input, which hides from the form what it cannot read ("2 boxes" would be empty: no limit). */
export const MaximumField = ({ value, taken, error, onChange }: MaximumFieldProps) => {
  const { t } = useText()
  const id = useId()
  const hint = isReached(value, taken)
    ? t("settings.max_quantity.reached", { count: taken })
    : t("settings.max_quantity.hint")
  return (
    <Field id={id} label={t("settings.max_quantity.label")} hint={hint} error={error}>
      <Input
        id={id}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("settings.max_quantity.placeholder")}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(id, error)}
      />
    </Field>
  )
}

interface ExpectedDateFieldProps extends FieldProps<string | null> {
  /** The promos that may speak of the date. */
  promos: string[]
  /** When shoppers are told that it comes, whatever is entered here: what is on its way says so. */
  coming: string | null
}

/** A date that has passed is no mistake, but a promo that speaks of it is not shown any more: that must not be missed. */
export const ExpectedDateField = ({ value, promos, coming, error, onChange }: ExpectedDateFieldProps) => {
  const { t, day } = useText()
  const today = useToday()
  const id = useId()
  const passed = coming === null && value !== null && unlessPassed(value, today) === null
  const hidesPromo = passed && promos.some(namesDate)
  const known = coming && t("settings.expected_on.incoming", { date: day(coming) })
  const hint = known ?? t(passed ? "settings.expected_on.passed" : "settings.expected_on.hint")
  return (
    <Field id={id} label={t("settings.expected_on.label")} hint={hidesPromo ? undefined : hint} error={error}>
      <DayPicker id={id} value={value} error={error} onChange={onChange} />
      {hidesPromo && (
        <InlineTip variant="warning" label={t("settings.expected_on.hides_promo.label")} role="alert">
          {t("settings.expected_on.hides_promo.hint")}
        </InlineTip>
      )}
    </Field>
  )
}
