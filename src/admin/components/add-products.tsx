import { Button, FocusModal, Text } from "@medusajs/ui"
import { useState } from "react"
import { useProductPicker } from "../hooks/use-product-picker"
import { useReturnFocus } from "../hooks/use-return-focus"
import { useText } from "../hooks/use-text"
import { useUnsavedChanges } from "../hooks/use-unsaved-changes"
import { BatchDrawer } from "./batch-drawer"
import { UnsavedPrompt } from "./edit-panel"
import { Named } from "./named"
import { PickerTable } from "./picker-table"
import { LoadError } from "./section"

/** Picks products that were never set up, as core's collections pick theirs, and then says how they are to be sold. */
export const AddProducts = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const picker = useProductPicker()
  const [isSettingUp, setSettingUp] = useState(false)
  const count = Object.keys(picker.selection.selected).length
  const unsaved = useUnsavedChanges(count > 0 && !isSettingUp, onClose)
  const returnFocus = useReturnFocus()
  return (
    <FocusModal open onOpenChange={(open) => !open && unsaved.close()}>
      <FocusModal.Content onCloseAutoFocus={returnFocus}>
        <Named name={t("actions.close")}>
          <FocusModal.Header>
            <FocusModal.Title className="sr-only">{t("settings_list.add")}</FocusModal.Title>
            <FocusModal.Description className="sr-only">{t("settings_list.picker.hint")}</FocusModal.Description>
          </FocusModal.Header>
        </Named>
        <FocusModal.Body className="size-full overflow-hidden">
          {picker.error ? <LoadError error={picker.error} onRetry={picker.refetch} /> : <PickerTable picker={picker} />}
        </FocusModal.Body>
        <FocusModal.Footer>
          <Text size="small" className="text-ui-fg-subtle mr-auto" aria-live="polite">
            {t("settings_list.selected", { count })}
          </Text>
          <Button size="small" variant="secondary" onClick={unsaved.close}>
            {t("actions.cancel")}
          </Button>
          <Button size="small" disabled={count === 0} onClick={() => setSettingUp(true)}>
            {t("actions.continue")}
          </Button>
        </FocusModal.Footer>
        <UnsavedPrompt {...unsaved} />
        {isSettingUp && (
          <BatchDrawer
            isNew
            products={picker.selection.selected}
            onSaved={onClose}
            onClose={() => setSettingUp(false)}
          />
        )}
      </FocusModal.Content>
    </FocusModal>
  )
}
