import { Button, InlineTip, toast } from "@medusajs/ui"
import type { HealthResponse, IncomingStock } from "../../api/contracts"
import { useHealth } from "../hooks/use-health"
import { useFinishReceipt } from "../hooks/use-incoming-changes"
import { useOneIncoming } from "../hooks/use-incoming-list"
import { useItemName } from "../hooks/use-item-name"
import { rememberFocus } from "../hooks/use-return-focus"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import { MayChange } from "./may-change"

type Receipt = HealthResponse["unfinished_receipts"][number]

/** Asks what came of goods that were being received when a server died. Shows nothing while there are none. */
export const UnfinishedReceipts = () => {
  const { data } = useHealth()
  return data?.unfinished_receipts.map((receipt) => <Unfinished key={receipt.id} receipt={receipt} />)
}

const Unfinished = ({ receipt }: { receipt: Receipt }) => {
  const { data } = useOneIncoming(receipt.incoming_stock_id)
  return data && <Question receipt={receipt} delivery={data.incoming_stock} />
}

const Question = ({ receipt, delivery }: { receipt: Receipt; delivery: IncomingStock }) => {
  const { t, number, exactly } = useText()
  const item = useItemName()(delivery)
  const finish = useFinishReceipt(receipt.id, {
    onDone: () => toast.success(t("incoming.done.saved")),
    onRefused: (error) => toast.error(t("incoming.failed.save"), { description: errorText(error, t) }),
  })
  const answer = async (stocked: boolean) => {
    const giveBackFocus = rememberFocus()
    await finish.mutateAsync({ stocked }).catch(() => undefined)
    requestAnimationFrame(giveBackFocus)
  }
  return (
    <InlineTip variant="warning" label={t("incoming.unfinished.label", { item })} role="alert">
      {t("incoming.unfinished.hint", {
        quantity: number(receipt.quantity),
        item,
        location: delivery.location_name ?? t("incoming.deleted_location"),
        received: exactly(receipt.received_at),
      })}
      <MayChange>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="small" variant="secondary" isLoading={finish.isPending} onClick={() => answer(true)}>
            {t("incoming.unfinished.stocked")}
          </Button>
          <Button size="small" variant="secondary" isLoading={finish.isPending} onClick={() => answer(false)}>
            {t("incoming.unfinished.not_stocked")}
          </Button>
        </div>
      </MayChange>
    </InlineTip>
  )
}
