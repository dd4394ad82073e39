import { Input, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { DayPicker } from "./day-picker"
import { describedBy, Field } from "./field"

interface FieldProps<Value> {
  value: Value
  error?: string
  onChange: (value: Value) => void
}

/** Text rather than a number input, which hides from the form what it cannot read. */
export const IncomingQuantityField = ({
  value,
  received,
  error,
  onChange,
}: FieldProps<string> & { received: number }) => {
  const { t, number } = useText()
  const id = useId()
  const hint = received > 0 ? t("incoming.form.already_received", { received: number(received) }) : undefined
  return (
    <Field id={id} label={t("incoming.form.quantity")} hint={hint} error={error}>
      <Input
        id={id}
        value={value}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(id, error)}
      />
    </Field>
  )
}

/** When it is expected: today or later, for what should have come by now is no promise. */
export const IncomingDayField = ({
  value,
  promised = 0,
  error,
  onChange,
}: FieldProps<string | null> & { promised?: number }) => {
  const { t, number } = useText()
  const today = useToday()
  const id = useId()
  const hint =
    promised > 0
      ? t("incoming.form.promised_hint", { count: promised, promised: number(promised) })
      : t("incoming.form.expected_hint")
  return (
    <Field id={id} label={t("incoming.form.expected_on")} hint={hint} error={error}>
      <DayPicker id={id} value={value} error={error} min={today} onChange={onChange} />
    </Field>
  )
}

export const IncomingReferenceField = ({ value, error, onChange }: FieldProps<string>) => {
  const { t } = useText()
  const id = useId()
  return (
    <Field id={id} label={t("incoming.form.reference")} hint={t("incoming.form.reference_hint")} error={error}>
      <Input
        id={id}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(id, error)}
      />
    </Field>
  )
}

export const IncomingNoteField = ({ value, error, onChange }: FieldProps<string>) => {
  const { t } = useText()
  const id = useId()
  return (
    <Field id={id} label={t("incoming.form.note")} error={error}>
      <Textarea
        id={id}
        value={value}
        rows={3}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(id, error)}
      />
    </Field>
  )
}
