import { useState } from "react"
import { PROMO_MAX_LENGTH } from "../../modules/backorder/domain/promo"
import {
  batchProblems,
  bodyFor,
  changeOf,
  FIRST_TIME,
  UNTOUCHED,
  type BatchDraft,
  type BatchProblems,
} from "../lib/batch-draft"
import { editing } from "../lib/editing"
import { errorText } from "../lib/error-text"
import type { Selection } from "../lib/selection"
import { useBulkChange } from "./use-bulk-change"
import { useText } from "./use-text"

interface BatchForm {
  products: Selection
  /** Whether they have no settings yet. */
  isNew: boolean
  onSaved: () => void
}

/** What is chosen for many products, and its way to the server. A field complains only after somebody tried to save. */
export const useBatchForm = ({ products, isNew, onSaved }: BatchForm) => {
  const { t } = useText()
  const initial = isNew ? FIRST_TIME : UNTOUCHED
  const [draft, setDraft] = useState(initial)
  const [wasTried, setTried] = useState(false)
  const save = useBulkChange(true)
  const change = changeOf(draft)
  const problems: BatchProblems = wasTried ? batchProblems(draft) : {}
  return {
    draft,
    isNew,
    isEdited: JSON.stringify(change) !== JSON.stringify(changeOf(initial)),
    canSave: Object.keys(change).length > 0,
    isPending: save.isPending,
    /** The server's reason for refusing the last save, until the next edit. */
    refused: save.error ? errorText(save.error, t, products) : undefined,
    errorOf: (field: keyof BatchProblems) =>
      problems[field] && t(`settings.problems.${problems[field]}`, { count: PROMO_MAX_LENGTH }),
    edit: editing(save, (edit: Partial<BatchDraft>) => setDraft((before) => ({ ...before, ...edit }))),
    submit: () => {
      setTried(true)
      if (Object.keys(batchProblems(draft)).length > 0) {
        return undefined
      }
      const body = bodyFor(Object.keys(products), change)
      return save.mutateAsync({ what: isNew ? "added" : "saved", body, products }, { onSuccess: onSaved })
    },
  }
}
