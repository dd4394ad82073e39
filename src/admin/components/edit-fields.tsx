import { Input, Select, Textarea } from "@medusajs/ui"
import { useId, useRef, type ReactNode } from "react"
import { useText } from "../hooks/use-text"
import { withValue, type Edit, type How } from "../lib/batch-draft"
import { DayPicker } from "./day-picker"
import { describedBy, Field, labelId } from "./field"

interface ChoiceProps<Value extends string> {
  id: string
  value: Value
  /** What can be chosen, with the words for it. */
  choices: Record<Value, string>
  onChange: (value: Value) => void
  /** Says whether something else has taken the focus when the choices are closed. */
  focusNext?: () => boolean
}

/** One of a few words. */
export function Choice<Value extends string>({ id, value, choices, onChange, focusNext }: ChoiceProps<Value>) {
  return (
    <Select size="small" value={value} onValueChange={(chosen) => onChange(chosen as Value)}>
      <Select.Trigger id={id} aria-labelledby={labelId(id)}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content onCloseAutoFocus={(event) => focusNext?.() && event.preventDefault()}>
        {(Object.entries(choices) as [Value, string][]).map(([choice, words]) => (
          <Select.Item key={choice} value={choice}>
            {words}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

interface EditFieldProps<Value> {
  /** Whether there is nothing yet that could be left as it is: the field stands alone, and empty is nothing. */
  isNew: boolean
  edit: Edit<Value>
  error?: string
  onChange: (edit: Edit<Value>) => void
}

interface ChosenFieldProps extends EditFieldProps<unknown> {
  id: string
  label: string
  hint?: string
  clearLabel: string
  onHow: (how: How) => void
  children: ReactNode
}

/** A field that is left as it is, set or cleared; what it is set to stands below the choice. */
const ChosenField = ({
  isNew,
  id,
  label,
  hint,
  clearLabel,
  edit,
  error,
  onHow,
  children,
}: Omit<ChosenFieldProps, "onChange">) => {
  const { t } = useText()
  const choices = { keep: t("batch.keep"), set: t("batch.set"), clear: clearLabel }
  const isSet = isNew || edit.how === "set"
  const input = useRef<HTMLDivElement>(null)
  // Choosing "Set" is followed by typing.
  const focusInput = () => {
    const field = input.current?.querySelector<HTMLElement>("input, textarea, [role=spinbutton]")
    field?.focus()
    return field !== null && field !== undefined
  }
  return (
    <Field id={id} label={label} hint={isSet ? hint : undefined} error={error}>
      {!isNew && <Choice id={id} value={edit.how} choices={choices} onChange={onHow} focusNext={focusInput} />}
      {isSet && <div ref={input}>{children}</div>}
    </Field>
  )
}

export const PromoEdit = ({ isNew, edit, error, onChange }: EditFieldProps<string>) => {
  const { t } = useText()
  const id = useId()
  const texts = { label: t("settings.promo.label"), hint: t("settings.promo.hint"), clearLabel: t("batch.clear") }
  return (
    <ChosenField isNew={isNew} id={id} {...texts} edit={edit} error={error} onHow={(how) => onChange({ ...edit, how })}>
      <Textarea
        value={edit.value}
        rows={3}
        placeholder={t("settings.promo.placeholder")}
        id={isNew ? id : undefined}
        onChange={(event) => onChange(withValue(edit, event.target.value, isNew))}
        aria-labelledby={labelId(id)}
        {...describedBy(id, error)}
      />
    </ChosenField>
  )
}

export const MaximumEdit = ({ isNew, edit, error, onChange }: EditFieldProps<string>) => {
  const { t } = useText()
  const id = useId()
  const hint = isNew ? `${t("batch.each_product")} ${t("buying.edit.no_limit")}` : t("batch.each_product")
  const texts = { label: t("settings.max_quantity.label"), hint, clearLabel: t("batch.no_limit") }
  return (
    <ChosenField isNew={isNew} id={id} {...texts} edit={edit} error={error} onHow={(how) => onChange({ ...edit, how })}>
      <Input
        value={edit.value}
        id={isNew ? id : undefined}
        inputMode="numeric"
        placeholder={isNew ? t("settings.max_quantity.placeholder") : undefined}
        autoComplete="off"
        onChange={(event) => onChange(withValue(edit, event.target.value, isNew))}
        aria-labelledby={labelId(id)}
        {...describedBy(id, error)}
      />
    </ChosenField>
  )
}

export const ExpectedDateEdit = ({ isNew, edit, error, onChange }: EditFieldProps<string | null>) => {
  const { t } = useText()
  const id = useId()
  const texts = { label: t("settings.expected_on.label"), clearLabel: t("batch.clear") }
  return (
    <ChosenField isNew={isNew} id={id} {...texts} edit={edit} error={error} onHow={(how) => onChange({ ...edit, how })}>
      <DayPicker
        id={id}
        value={edit.value}
        error={error}
        onChange={(value) => onChange(withValue(edit, value, isNew))}
      />
    </ChosenField>
  )
}
