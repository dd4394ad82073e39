import { Button, Drawer, Heading, InlineTip } from "@medusajs/ui"
import { useId, type FormEvent } from "react"
import { useBatchForm } from "../hooks/use-batch-form"
import { useReturnFocus } from "../hooks/use-return-focus"
import type { useSelection } from "../hooks/use-selection"
import { useText } from "../hooks/use-text"
import { Choice, ExpectedDateEdit, MaximumEdit, PromoEdit } from "./edit-fields"
import { Field } from "./field"

interface BatchDrawerProps {
  selection: ReturnType<typeof useSelection>
  onClose: () => void
}

/** Changes the settings of the selected products, all or none of them. */
export const BatchDrawer = ({ selection: { selected, clear }, onClose }: BatchDrawerProps) => {
  const { t } = useText()
  const returnFocus = useReturnFocus()
  const form = useBatchForm(selected, () => {
    clear()
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.submit()
  }
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("batch.heading", { count: Object.keys(selected).length })}</Heading>
          </Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">{t("batch.hint")}</Drawer.Description>
        </Drawer.Header>
        <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden" aria-busy={form.isSaving}>
          <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
            <Fields form={form} />
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button type="button" size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            <Button type="submit" size="small" disabled={!form.isEdited} isLoading={form.isSaving}>
              {t("actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
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
