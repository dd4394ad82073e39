import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { IncomingStock } from "../../api/contracts"
import { editing } from "../lib/editing"
import { blamedField, errorText } from "../lib/error-text"
import {
  createBodyOf,
  draftOfIncoming,
  EMPTY_INCOMING,
  incomingProblems,
  isChanged,
  onlyLocationOf,
  updateBodyOf,
  type IncomingDraft,
  type IncomingField,
} from "../lib/incoming-draft"
import { useFormEnd } from "./use-form-end"
import { useCreateIncoming, useUpdateIncoming } from "./use-incoming-changes"
import { useIncomingProblem } from "./use-incoming-problem"
import { useOnlyLocation } from "./use-locations"
import { useText } from "./use-text"
import { useToday } from "./use-today"

export type IncomingForm = ReturnType<typeof useIncomingForm>

/** The server's name of a field of the form. */
const BLAMED: Record<IncomingField, string> = {
  item: "inventory_item_id",
  location_id: "location_id",
  quantity: "quantity",
  expected_on: "expected_on",
  reference: "reference",
  note: "note",
}

/**
 * What is entered of incoming stock, and its way to the server. A field complains only after somebody tried to save.
 *
 * @param row - what is edited; `null` = something new.
 */
export const useIncomingForm = (row: IncomingStock | null, onSaved: () => void) => {
  const { t } = useText()
  const today = useToday()
  const worded = useIncomingProblem()
  const onlyLocation = useOnlyLocation()
  const [edits, setEdits] = useState<Partial<IncomingDraft>>({})
  const [wasTried, setTried] = useState(false)
  // As it was when the form opened: what others change meanwhile is no edit of this one.
  const [opened] = useState(row ? draftOfIncoming(row) : EMPTY_INCOMING)
  const initial = { ...opened, location_id: opened.location_id || onlyLocation }
  const own = onlyLocationOf(edits.item ?? null)
  const draft = { ...initial, location_id: initial.location_id || own, ...edits }
  const end = useFormEnd({
    say: () => toast.success(t(row ? "incoming.done.saved" : "incoming.done.created")),
    close: onSaved,
    failed: t("incoming.failed.save"),
  })
  const create = useCreateIncoming(end)
  const update = useUpdateIncoming(row?.id ?? "", end)
  const save = row ? update : create
  const { error } = save
  const problems = incomingProblems(draft, row, today)
  const blamed = Object.values(BLAMED).find((field) => field === blamedField(error))
  const refused = error ? errorText(error, t) : undefined
  return {
    draft,
    isEdited: isChanged(initial, draft),
    isPending: save.isPending,
    canSave: isChanged(initial, draft),
    /** The server's reason for refusing the last save, until the next edit; one that names a field stands at the field. */
    refused: blamed ? undefined : refused,
    errorOf: (field: IncomingField) =>
      (wasTried ? worded(problems[field], draft.quantity) : undefined) ??
      (blamed === BLAMED[field] ? refused : undefined),
    edit: editing(save, (edit: Partial<IncomingDraft>) => setEdits((before) => ({ ...before, ...edit }))),
    submit: () => {
      setTried(true)
      if (Object.keys(problems).length > 0) {
        return undefined
      }
      return row ? update.mutateAsync(updateBodyOf(initial, draft)) : create.mutateAsync(createBodyOf(draft))
    },
  }
}
