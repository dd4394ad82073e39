import { InlineTip } from "@medusajs/ui"
import { useId } from "react"
import { useBatchForm } from "../hooks/use-batch-form"
import type { useSelection } from "../hooks/use-selection"
import { useText } from "../hooks/use-text"
import { Choice, ExpectedDateEdit, MaximumEdit, PromoEdit } from "./edit-fields"
import { EditPanel } from "./edit-panel"
import { Field } from "./field"

interface BatchDrawerProps {
  selection: ReturnType<typeof useSelection>
  onClose: () => void
}

/** Changes the settings of the selected products, all or none of them. */
export const BatchDrawer = ({ selection: { selected, clear }, onClose }: BatchDrawerProps) => {
  const { t } = useText()
  const form = useBatchForm(selected, () => {
    clear()
    onClose()
  })
  return (
    <EditPanel
      title={t("batch.heading", { count: Object.keys(selected).length })}
      description={t("batch.hint")}
      isEdited={form.isEdited}
      canSave={form.isEdited}
      isSaving={form.isSaving}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Fields form={form} />
    </EditPanel>
  )
}

const Fields = ({ form: { draft, edit, errorOf, refused } }: { form: ReturnType<typeof useBatchForm> }) => {
  const { t } = useText()
  const id = useId()
  const switches = { keep: t("batch.keep"), on: t("batch.enable"), off: t("batch.disable") }
  return (
    <>
      {refused && (
        <InlineTip variant="error" label={t("settings.save_failed")} role="alert">
          {refused}
        </InlineTip>
      )}
      <Field id={id} label={t("settings.enabled.label")}>
        <Choice id={id} value={draft.enabled} choices={switches} onChange={(enabled) => edit({ enabled })} />
      </Field>
      <PromoEdit edit={draft.promo} error={errorOf("promo")} onChange={(promo) => edit({ promo })} />
      <MaximumEdit
        edit={draft.max_quantity}
        error={errorOf("max_quantity")}
        onChange={(max_quantity) => edit({ max_quantity })}
      />
      <ExpectedDateEdit
        edit={draft.expected_on}
        error={errorOf("expected_on")}
        onChange={(expected_on) => edit({ expected_on })}
      />
    </>
  )
}
