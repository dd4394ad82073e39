import { InlineTip, Input, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useNavigate } from "react-router-dom"
import type { IncomingStock } from "../../api/contracts"
import { subtract } from "../../modules/backorder/domain/quantity"
import { useIncomingProblem } from "../hooks/use-incoming-problem"
import { useReceiveIncoming } from "../hooks/use-incoming-changes"
import { listedPath } from "../hooks/use-listed-orders"
import { useFormEnd } from "../hooks/use-form-end"
import { useItemName } from "../hooks/use-item-name"
import { useText } from "../hooks/use-text"
import { editing } from "../lib/editing"
import { blamedField, errorText } from "../lib/error-text"
import { quantityOf, textOfQuantity } from "../lib/quantity-text"
import { onceOnly, openQuantity, receiptProblem } from "../lib/receipt"
import { EditPanel } from "./edit-panel"
import { describedBy, Field } from "./field"

interface ReceivePanelProps {
  row: IncomingStock
  onClose: () => void
}

/** Takes in what has come of a delivery: all that is still to come, unless somebody says less. */
export const ReceivePanel = ({ row, onClose }: ReceivePanelProps) => {
  const { t } = useText()
  const id = useId()
  const form = useReceipt(row, onClose)
  const item = useItemName()(row)
  return (
    <EditPanel
      title={t("incoming.receive.heading", { item })}
      description={t("incoming.receive.hint", { location: row.location_name ?? t("incoming.deleted_location") })}
      isEdited={form.isEdited}
      canSave={form.error === undefined}
      isPending={form.isPending}
      saveLabel={t("incoming.commands.receive")}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Field id={id} label={t("incoming.receive.quantity")} hint={form.left} error={form.error}>
        <Input
          id={id}
          autoFocus
          value={form.text}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => form.edit(event.target.value)}
          {...describedBy(id, form.error)}
        />
      </Field>
      {form.refused && (
        <InlineTip variant="error" label={t("incoming.failed.receive")} role="alert" tabIndex={-1}>
          {form.refused}
        </InlineTip>
      )}
    </EditPanel>
  )
}

/** Whether orders may wait for it: nobody is promised anything of what is late. */
const mayFill = ({ promised_quantity, late }: IncomingStock) => promised_quantity > 0 || late

/** What is received, and its way to the server: pressed twice, or sent again after a lost answer, it is received once. */
function useReceipt(row: IncomingStock, onClose: () => void) {
  const { t, number } = useText()
  const worded = useIncomingProblem()
  const item = useItemName()(row)
  const [open] = useState(() => openQuantity(row))
  const [key] = useState(onceOnly)
  const [text, setText] = useState(() => textOfQuantity(open))
  const navigate = useNavigate()
  const label = t("incoming.done.show_ready")
  const showReady = { label, altText: label, onClick: () => navigate(listedPath("ready_to_ship")) }
  const say = () => {
    const received = t("incoming.done.received", { quantity: number(quantityOf(text)), item })
    toast.success(received, { action: mayFill(row) ? showReady : undefined })
  }
  const leftOf = (left: number) =>
    left > 0 ? t("incoming.receive.left", { left: number(left), open: number(open) }) : t("incoming.receive.all")
  const end = useFormEnd({ say, close: onClose, failed: t("incoming.failed.receive") })
  const save = useReceiveIncoming(row.id, key, end)
  const { error } = save
  const refused = error ? errorText(error, t) : undefined
  const isBlamed = blamedField(error) === "quantity"
  const problem = receiptProblem(text, open)
  return {
    text,
    /** What is still to come after it, where it can be received. */
    left: problem ? undefined : leftOf(subtract(open, quantityOf(text))),
    isEdited: text !== textOfQuantity(open),
    isPending: save.isPending,
    error: worded(problem, text) ?? (isBlamed ? refused : undefined),
    /** The server's reason where it is not about the quantity. */
    refused: isBlamed ? undefined : refused,
    edit: editing(save, setText),
    submit: () => save.mutateAsync({ quantity: quantityOf(text) }),
  }
}
