import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { editing } from "../lib/editing"
import { errorText } from "../lib/error-text"
import { dayProblem, lengthProblem } from "../lib/incoming-draft"
import { INCOMING_PATH } from "../lib/incoming-filters"
import { orderedOf, orderProblem, proposedText, type OrderLine } from "../lib/order-list"
import { useFormEnd } from "./use-form-end"
import { useBatchIncoming } from "./use-incoming-changes"
import { useIncomingProblem } from "./use-incoming-problem"
import { useText } from "./use-text"
import { useToday } from "./use-today"

export type OrderForm = ReturnType<typeof useOrderForm>

/** What is ordered of each line, when it is expected, and its way to the server: all of it or nothing. */
export const useOrderForm = (lines: OrderLine[], onSaved: () => void) => {
  const { t } = useText()
  const today = useToday()
  const worded = useIncomingProblem()
  const navigate = useNavigate()
  const [edits, setEdits] = useState<Record<string, string>>({})
  const [expectedOn, setExpectedOn] = useState<string | null>(null)
  const [reference, setReference] = useState("")
  const [wasTried, setTried] = useState(false)
  const texts = Object.fromEntries(lines.map((line) => [line.key, edits[line.key] ?? proposedText(line)]))
  const ordered = orderedOf(lines, texts, { expected_on: expectedOn ?? "", reference })
  const say = () => {
    const label = t("incoming.done.view")
    const action = { label, altText: label, onClick: () => void navigate(INCOMING_PATH) }
    toast.success(t("incoming.done.ordered", { count: ordered.length }), { action })
  }
  const save = useBatchIncoming(useFormEnd({ say, close: onSaved, failed: t("incoming.failed.save") }))
  const [day, words] = [dayProblem(expectedOn, today), lengthProblem("reference", reference)]
  const hasProblem = Boolean(day ?? words) || Object.values(texts).some(orderProblem)
  return {
    expectedOn,
    reference,
    textOf: ({ key }: OrderLine) => texts[key],
    isEdited: Object.keys(edits).length > 0 || expectedOn !== null || reference !== "",
    canSave: ordered.length > 0,
    isPending: save.isPending,
    refused: save.error ? errorText(save.error, t) : undefined,
    errorOf: ({ key }: OrderLine) => worded(orderProblem(texts[key]), texts[key]),
    dayError: wasTried ? worded(day, "") : undefined,
    referenceError: worded(words, ""),
    editLine: ({ key }: OrderLine, text: string) => editing(save, setEdits)({ ...edits, [key]: text }),
    editDay: editing(save, setExpectedOn),
    editReference: editing(save, setReference),
    submit: () => {
      setTried(true)
      return hasProblem ? undefined : save.mutateAsync({ create: ordered })
    },
  }
}
