import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { ProductSettings } from "../../api/contracts"
import { errorText } from "../lib/error-text"
import {
  addEdit,
  bodyOf,
  draftOf,
  draftWith,
  editedFields,
  problemsOf,
  type SettingsDraft,
} from "../lib/settings-draft"
import { useSaveProductSettings } from "./use-product-settings"
import { useText } from "./use-text"

/**
 * The edits of the settings form over what is saved, and their way to the server. Only edits are held, so a refetch
 * shows through the fields that nobody touched.
 */
export const useSettingsForm = (settings: ProductSettings) => {
  const { t } = useText()
  const [edits, setEdits] = useState<Partial<SettingsDraft>>({})
  const save = useSaveProductSettings(settings.product_id)
  const saved = draftOf(settings)
  const draft = draftWith(saved, edits)
  const edited = editedFields(saved, draft)
  const problems = problemsOf(draft)
  const canSave = edited.length > 0 && Object.keys(problems).length === 0 && !save.isPending
  const change = (edit: Partial<SettingsDraft>) => {
    save.reset()
    setEdits((before) => addEdit(before, edit))
  }
  const discard = () => {
    save.reset()
    setEdits({})
  }
  const onSuccess = () => {
    setEdits({})
    toast.success(t("settings.saved"))
  }
  return {
    draft,
    problems,
    isEdited: edited.length > 0,
    isSaving: save.isPending,
    /** The server's reason for refusing the last save, until the next edit. */
    refused: save.error ? errorText(save.error, t) : undefined,
    canSave,
    change,
    discard,
    submit: () => canSave && save.mutate(bodyOf(saved, draft), { onSuccess }),
  }
}
