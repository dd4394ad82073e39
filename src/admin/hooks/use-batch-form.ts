import { toast } from "@medusajs/ui"
import { useState } from "react"
import { PROMO_MAX_LENGTH } from "../../modules/backorder/domain/promo"
import { batchProblems, bodyFor, changeOf, UNTOUCHED, type BatchDraft, type BatchProblems } from "../lib/batch-draft"
import { errorText } from "../lib/error-text"
import { withTitles, type Selection } from "../lib/selection"
import { useSaveMany } from "./use-settings-list"
import { useText } from "./use-text"

/** What is chosen for many products, and its way to the server. A field complains only after somebody tried to save. */
export const useBatchForm = (selected: Selection, onSaved: () => void) => {
  const { t } = useText()
  const [draft, setDraft] = useState(UNTOUCHED)
  const [wasTried, setTried] = useState(false)
  const save = useSaveMany()
  const change = changeOf(draft)
  const problems: BatchProblems = wasTried ? batchProblems(draft) : {}
  const onSuccess = () => {
    toast.success(t("batch.saved", { count: Object.keys(selected).length }))
    onSaved()
  }
  return {
    draft,
    isEdited: Object.keys(change).length > 0,
    isSaving: save.isPending,
    /** The server's reason for refusing the last save, until the next edit. */
    refused: save.error ? withTitles(errorText(save.error, t), selected) : undefined,
    errorOf: (field: keyof BatchProblems) =>
      problems[field] && t(`settings.problems.${problems[field]}`, { count: PROMO_MAX_LENGTH }),
    edit: (edit: Partial<BatchDraft>) => {
      save.reset()
      setDraft((before) => ({ ...before, ...edit }))
    },
    submit: () => {
      setTried(true)
      if (Object.keys(batchProblems(draft)).length === 0) {
        save.mutate(bodyFor(Object.keys(selected), change), { onSuccess })
      }
    },
  }
}
