import { DatePicker, InlineTip, Input, Label, Switch, Text } from "@medusajs/ui"
import { useId, useMemo } from "react"
import { namesDate, unlessPassed } from "../../modules/backorder/domain/promo"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { fromPickerDate, toPickerDate } from "../lib/dates"
import { describedBy, Field, labelId } from "./field"

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
      <Switch id={id} className="mt-1" checked={value} onCheckedChange={onChange} aria-describedby={`${id}-hint`} />
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

/** Text rather than a number input, which hides from the form what it cannot read ("2 boxes" would be empty: no limit). */
export const MaximumField = ({ value, error, onChange }: FieldProps<string>) => {
  const { t } = useText()
  const id = useId()
  return (
    <Field id={id} label={t("settings.max_quantity.label")} hint={t("settings.max_quantity.hint")} error={error}>
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
  /** The promo in all languages: one that speaks of the date needs one that has not passed. */
  promos: string[]
}

export const ExpectedDateField = ({ value, promos, error, onChange }: ExpectedDateFieldProps) => {
  const { t } = useText()
  const today = useToday()
  const id = useId()
  // The picker takes each new Date for a new value, also when it is the same day.
  const date = useMemo(() => toPickerDate(value), [value])
  const passed = value !== null && unlessPassed(value, today) === null
  return (
    <Field id={id} label={t("settings.expected_on.label")} hint={t("settings.expected_on.hint")} error={error}>
      <DatePicker
        id={id}
        value={date}
        aria-labelledby={labelId(id)}
        onChange={(picked) => onChange(fromPickerDate(picked))}
        {...describedBy(id, error)}
      />
      {passed && (
        <InlineTip variant="warning" label={t("settings.warnings.date_passed.label")} role="status">
          {t(promos.some(namesDate) ? "settings.expected_on.hides_promo" : "settings.expected_on.passed")}
        </InlineTip>
      )}
    </Field>
  )
}
