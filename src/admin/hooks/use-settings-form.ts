import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { ProductSettings } from "../../api/contracts"
import { PROMO_MAX_LENGTH } from "../../modules/backorder/domain/promo"
import { editing } from "../lib/editing"
import { blamedField, errorText } from "../lib/error-text"
import type { LimitProblem } from "../lib/limit-text"
import type { PromoProblem } from "../lib/promo-problems"
import {
  addEdit,
  bodyOf,
  draftOf,
  draftWith,
  editedFields,
  problemsOf,
  type DraftField,
  type SettingsDraft,
} from "../lib/settings-draft"
import { useFormEnd } from "./use-form-end"
import { useSaveProductSettings } from "./use-product-settings"
import { useText } from "./use-text"

export type SettingsForm = ReturnType<typeof useSettingsForm>

/**
 * The edits of the settings form over what is saved, and their way to the server. Only edits are held, so a refetch
 * shows through the fields that nobody touched.
 */
export const useSettingsForm = (settings: ProductSettings, onSaved: () => void) => {
  const { t } = useText()
  const [edits, setEdits] = useState<Partial<SettingsDraft>>({})
  const end = useFormEnd({
    say: () => toast.success(t("settings.saved")),
    close: onSaved,
    failed: t("settings.save_failed"),
  })
  const save = useSaveProductSettings(settings.product_id, end)
  const saved = draftOf(settings)
  const draft = draftWith(saved, edits)
  const edited = editedFields(saved, draft)
  const problems = problemsOf(draft, settings.has_incoming)
  const refused = save.error ? errorText(save.error, t) : undefined
  const blamed = blamedField(save.error)
  const refusedAt = (field: DraftField) => (blamed === field ? refused : undefined)
  const limitError = (problem?: LimitProblem) => problem && t(`settings.problems.${problem}`)
  const promoError = (problem?: PromoProblem) =>
    problem && t(`settings.problems.${problem.code}`, { count: PROMO_MAX_LENGTH, placeholder: problem.placeholder })
  return {
    draft,
    isEdited: edited.length > 0,
    isPending: save.isPending,
    canSave: edited.length > 0 && Object.keys(problems).length === 0,
    /** The server's reason for refusing the last save, until the next edit; one that names a field stands at the field. */
    refused: blamed ? undefined : refused,
    /** Why the value of a field cannot be saved, or was refused. */
    errors: {
      promo: promoError(problems.promo) ?? refusedAt("promo"),
      max_quantity: limitError(problems.max_quantity) ?? refusedAt("max_quantity"),
      expected_on: refusedAt("expected_on"),
      limit_to_incoming: refusedAt("limit_to_incoming"),
      translations: refusedAt("translations"),
      variants: refusedAt("variants"),
    },
    /** What is wrong with the promo in one locale. */
    translationError: (locale: string) => promoError(problems.translations?.[locale]),
    /** What is wrong with one variant's limit. */
    variantError: (id: string) => limitError(problems.variants?.[id]),
    change: editing(save, (edit: Partial<SettingsDraft>) => setEdits((before) => addEdit(before, edit))),
    submit: () => save.mutateAsync(bodyOf(saved, draft)),
  }
}
