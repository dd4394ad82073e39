import { InlineTip } from "@medusajs/ui"
import { useId } from "react"
import { useBatchForm } from "../hooks/use-batch-form"
import { useText } from "../hooks/use-text"
import type { BatchDraft } from "../lib/batch-draft"
import type { Selection } from "../lib/selection"
import { Choice, ExpectedDateEdit, MaximumEdit, PromoEdit } from "./edit-fields"
import { EditPanel } from "./edit-panel"
import { Field } from "./field"

interface BatchDrawerProps {
  products: Selection
  /** Whether they have no settings yet. */
  isNew?: boolean
  onSaved: () => void
  onClose: () => void
}

/** Sets many products up, or changes their settings: all of them or none. */
export const BatchDrawer = ({ products, isNew = false, onSaved, onClose }: BatchDrawerProps) => {
  const { t } = useText()
  const form = useBatchForm({ products, isNew, onSaved })
  const all = Object.values(products)
  const count = all.length
  return (
    <EditPanel
      title={t(isNew ? "batch.add_heading" : "batch.heading", { count, product: all[0]?.title })}
      description={t(isNew ? "batch.add_hint" : "batch.hint", { count })}
      isEdited={form.isEdited}
      canSave={form.canSave}
      isPending={form.isPending}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Fields form={form} />
    </EditPanel>
  )
}

const Fields = ({ form }: { form: ReturnType<typeof useBatchForm> }) => {
  const { t } = useText()
  const { draft, edit, isNew, errorOf, refused } = form
  return (
    <>
      {refused && (
        <InlineTip variant="error" label={t("settings.save_failed")} role="alert">
          {refused}
        </InlineTip>
      )}
      <EnabledEdit isNew={isNew} value={draft.enabled} onChange={(enabled) => edit({ enabled })} />
      <PromoEdit isNew={isNew} edit={draft.promo} error={errorOf("promo")} onChange={(promo) => edit({ promo })} />
      <MaximumEdit
        isNew={isNew}
        edit={draft.max_quantity}
        error={errorOf("max_quantity")}
        onChange={(max_quantity) => edit({ max_quantity })}
      />
      <ExpectedDateEdit
        isNew={isNew}
        edit={draft.expected_on}
        error={errorOf("expected_on")}
        onChange={(expected_on) => edit({ expected_on })}
      />
      <LimitToIncomingEdit
        isNew={isNew}
        value={draft.limit_to_incoming}
        onChange={(limit_to_incoming) => edit({ limit_to_incoming })}
      />
    </>
  )
}

interface SwitchEditProps {
  isNew: boolean
  value: BatchDraft["enabled"]
  onChange: (value: BatchDraft["enabled"]) => void
}

const EnabledEdit = ({ isNew, value, onChange }: SwitchEditProps) => {
  const { t } = useText()
  const id = useId()
  const switches = { on: t("batch.enable"), off: t("batch.disable") }
  const choices = isNew ? switches : { keep: t("batch.keep"), ...switches }
  return (
    <Field id={id} label={t("settings.enabled.label")}>
      <Choice id={id} value={value} choices={choices as Record<typeof value, string>} onChange={onChange} />
    </Field>
  )
}

/** Products without settings are not limited yet: leaving that as it is means no limit. */
const LimitToIncomingEdit = ({ isNew, value, onChange }: SwitchEditProps) => {
  const { t } = useText()
  const id = useId()
  const [on, off] = [t("batch.enable"), t("batch.disable")]
  const choices = isNew ? { keep: off, on } : { keep: t("batch.keep"), on, off }
  return (
    <Field id={id} label={t("settings.limit_to_incoming.label")} hint={t("settings.limit_to_incoming.hint")}>
      <Choice id={id} value={value} choices={choices as Record<typeof value, string>} onChange={onChange} />
    </Field>
  )
}
