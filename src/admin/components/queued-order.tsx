import { Badge, Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Backorder } from "../../api/contracts"
import { sumOf } from "../../modules/backorder/domain/quantity"
import { usePartsText } from "../hooks/use-parts-text"
import { usePriorityText } from "../hooks/use-level-name"
import { useText } from "../hooks/use-text"
import { orderNumber } from "../lib/order-number"
import { waitingLines } from "../lib/waiting-lines"
import { CustomerName } from "./customer-name"
import { MayChange } from "./may-change"

interface QueuedOrderProps {
  backorder: Backorder
  variantId: string
  /** Whether the next unit is for it. */
  isNext: boolean
  isMoving: boolean
  onMove: () => void
}

/** One order in the queue of a variant: who has ordered and when, how many units, what it gets when, and a way to the front. */
export const QueuedOrder = ({ backorder, variantId, isNext, isMoving, onMove }: QueuedOrderProps) => {
  const { t, moment, number } = useText()
  const name = orderNumber(backorder) ?? backorder.order_id
  const lines = waitingLines(backorder, variantId)
  const units = sumOf(lines.map((line) => line.outstanding_quantity))
  const ordered = sumOf(lines.map((line) => line.quantity))
  const parts = lines.flatMap((line) => line.parts)
  const priority = usePriorityText()(backorder.priority)
  const promised = usePartsText()(parts.some(({ on }) => on !== null) ? parts : [])
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2">
          <Link
            to={`/orders/${backorder.order_id}`}
            className="focus-visible:shadow-borders-focus hover:text-ui-fg-interactive flex min-w-0 flex-wrap items-center gap-x-2 rounded outline-none"
          >
            <Text size="small" leading="compact" weight="plus">
              {name}
            </Text>
            <CustomerName customer={backorder.customer} />
          </Link>
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 tabular-nums">
          {[
            ordered > units
              ? t("waiting.units_of", { units: number(units), count: ordered })
              : t("waiting.units", { count: units }),
            t("waiting.ordered_on", { date: moment(backorder.ordered_at) }),
            priority,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        {promised && (
          <Text size="small" leading="compact" className="mt-1 tabular-nums">
            {t("waiting.promised", { parts: promised })}
          </Text>
        )}
      </div>
      {isNext ? (
        <Badge size="2xsmall" color="green" rounded="full" className="shrink-0">
          {t("waiting.next")}
        </Badge>
      ) : (
        <MayChange>
          <Button
            size="small"
            variant="transparent"
            className="shrink-0"
            isLoading={isMoving}
            onClick={onMove}
            aria-label={t("waiting.to_front_of", { order: name })}
          >
            {t("waiting.to_front")}
          </Button>
        </MayChange>
      )}
    </div>
  )
}
