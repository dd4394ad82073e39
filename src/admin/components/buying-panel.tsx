import { InlineTip, Input } from "@medusajs/ui"
import { useId, useState, type ReactNode } from "react"
import { useBulkChange } from "../hooks/use-bulk-change"
import { useText } from "../hooks/use-text"
import { bodyFor, type BatchChange } from "../lib/batch-draft"
import { errorText } from "../lib/error-text"
import { limitOf, limitProblem } from "../lib/limit-text"
import type { NamedProducts } from "../lib/selection"
import { DayPicker } from "./day-picker"
import { EditPanel } from "./edit-panel"
import { describedBy, Field } from "./field"

interface BuyingPanelProps {
  products: NamedProducts
  onClose: () => void
}

/** Sets the expected date of the selected products. */
export const DatePanel = ({ products, onClose }: BuyingPanelProps) => {
  const { t } = useText()
  const id = useId()
  const [date, setDate] = useState<string | null>(null)
  return (
    <SetPanel kind="date" isEdited={date !== null} change={{ expected_on: date }} products={products} onClose={onClose}>
      <Field id={id} label={t("buying.date.heading")} hint={t("buying.edit.no_date")}>
        <DayPicker id={id} value={date} onChange={setDate} />
      </Field>
    </SetPanel>
  )
}

/** Sets the maximum of the selected products. */
export const MaximumPanel = ({ products, onClose }: BuyingPanelProps) => {
  const { t } = useText()
  const id = useId()
  const [text, setText] = useState("")
  const problem = limitProblem(text)
  const error = problem && t(`settings.problems.${problem}`)
  const change = problem ? null : { max_quantity: limitOf(text) }
  return (
    <SetPanel kind="maximum" isEdited={text !== ""} change={change} products={products} onClose={onClose}>
      <Field
        id={id}
        label={t("settings.max_quantity.label")}
        hint={`${t("batch.each_product")} ${t("buying.edit.no_limit")}`}
        error={error}
      >
        <Input
          id={id}
          value={text}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          {...describedBy(id, error)}
        />
      </Field>
    </SetPanel>
  )
}

interface SetPanelProps extends BuyingPanelProps {
  kind: "date" | "maximum"
  isEdited: boolean
  /** What becomes of each product; `null` while it cannot be saved. */
  change: BatchChange | null
  children: ReactNode
}

/** All of the products are changed, or none. They stay selected: the next change is often for the same ones. */
const SetPanel = ({ kind, isEdited, change, products, onClose, children }: SetPanelProps) => {
  const { t } = useText()
  const save = useBulkChange(true)
  const count = Object.keys(products).length
  const submit = () => {
    const body = change && bodyFor(Object.keys(products), change)
    return body ? save.mutateAsync({ what: "saved", body, products }, { onSuccess: onClose }) : undefined
  }
  return (
    <EditPanel
      title={t(`buying.edit.${kind}`, { count })}
      description={t("buying.edit.hint")}
      isEdited={isEdited}
      canSave={change !== null}
      isPending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {save.error && (
        <InlineTip variant="error" label={t("settings.save_failed")} role="alert">
          {errorText(save.error, t, products)}
        </InlineTip>
      )}
      {children}
    </EditPanel>
  )
}
