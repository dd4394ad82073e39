import { Button, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent, type KeyboardEvent } from "react"
import { useFormEnd } from "../hooks/use-form-end"
import { useSaveProductSettings } from "../hooks/use-product-settings"
import { useSavingForm } from "../hooks/use-saving-form"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { editing } from "../lib/editing"
import { errorText } from "../lib/error-text"
import { DayPicker } from "./day-picker"
import { Field } from "./field"

interface ExpectedDateFormProps {
  productId: string
  product: string
  expectedOn: string | null
  onDone: () => void
}

/** The expected date of one product; cleared, it has none. */
export const ExpectedDateForm = ({ productId, product, expectedOn, onDone }: ExpectedDateFormProps) => {
  const { t } = useText()
  const today = useToday()
  const id = useId()
  const [date, setDate] = useState(expectedOn)
  const end = useFormEnd({
    say: () => toast.success(t("buying.date.saved")),
    close: onDone,
    failed: t("settings.save_failed"),
  })
  const save = useSaveProductSettings(productId, end)
  const saving = useSavingForm(save.isPending, () => save.mutateAsync({ expected_on: date }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.save()
  }
  const isChanged = date !== expectedOn
  // The parts of a date are no inputs, from which Enter would submit the form by itself, and the picker keeps it for itself.
  const submitOnEnter = (event: KeyboardEvent<HTMLFormElement>) => {
    const isInDate = event.target instanceof Element && event.target.getAttribute("role") === "spinbutton"
    if (event.key === "Enter" && isInDate && isChanged) {
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.requestSubmit()
    }
  }
  const error = save.error ? errorText(save.error, t) : undefined
  const hasPassed = date !== null && date < today
  return (
    <form
      ref={saving.form}
      tabIndex={-1}
      noValidate
      onSubmit={submit}
      onKeyDownCapture={submitOnEnter}
      className="flex flex-col gap-y-4 outline-none"
      style={{ width: 260 }}
    >
      <div ref={saving.fields}>
        <Field
          id={id}
          label={t("buying.date.heading")}
          hint={hasPassed ? t("settings.expected_on.passed") : t("buying.date.hint", { product })}
          error={error}
        >
          <DayPicker id={id} value={date} error={error} onChange={editing(save, setDate)} />
        </Field>
      </div>
      <div className="flex justify-end gap-x-2">
        <Button type="button" size="small" variant="secondary" onClick={onDone}>
          {t("actions.cancel")}
        </Button>
        <Button type="submit" size="small" isLoading={saving.isSaving} disabled={!isChanged}>
          {t("actions.save")}
        </Button>
      </div>
    </form>
  )
}
