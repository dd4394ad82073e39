import { Button, Text } from "@medusajs/ui"
import type { IncomingStock } from "../../api/contracts"
import { useItemName } from "../hooks/use-item-name"
import { useText } from "../hooks/use-text"
import { IncomingExpected, IncomingQuantity } from "./incoming-cells"
import { MayChange } from "./may-change"

interface ExpectedDeliveryProps {
  row: IncomingStock
  /** Whether to say what comes, where that does not go without saying. */
  isNamed?: boolean
  onReceive: () => void
}

/** One delivery that is on its way: when, where to, how much, and a way to receive it. */
export const ExpectedDelivery = ({ row, isNamed = false, onReceive }: ExpectedDeliveryProps) => {
  const { t, number } = useText()
  const item = useItemName()(row)
  return (
    <li className="flex items-center justify-between gap-x-4 px-6 py-2">
      <div className="min-w-0">
        <Text asChild size="small" leading="compact" weight="plus">
          <div>
            <IncomingExpected row={row} />
          </div>
        </Text>
        {isNamed && (
          <Text size="small" leading="compact" className="mt-1 truncate">
            {item}
          </Text>
        )}
        <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 truncate">
          {[row.location_name ?? t("incoming.deleted_location"), row.reference].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <div className="shrink-0 text-right tabular-nums">
        <Text size="small" leading="compact">
          <IncomingQuantity row={row} />
        </Text>
        {row.promised_quantity > 0 && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1">
            {t("incoming.orders.promised", { promised: number(row.promised_quantity) })}
          </Text>
        )}
        <MayChange>
          <Button
            size="small"
            variant="secondary"
            className="mt-2"
            aria-label={t("incoming.receive.heading", { item })}
            onClick={onReceive}
          >
            {t("incoming.commands.receive")}
          </Button>
        </MayChange>
      </div>
    </li>
  )
}
