import { Text } from "@medusajs/ui"
import type { BackorderedProduct } from "../../api/contracts"
import { subtract } from "../../modules/backorder/domain/quantity"
import { useIsLate } from "../hooks/use-is-late"
import { useText } from "../hooks/use-text"
import { Fact } from "./fact"

/** The row's figures above its orders, with what each stock location needs once there is more than one. */
export const VariantSummary = ({ row }: { row: BackorderedProduct }) => {
  const { t, day, number } = useText()
  const isLate = useIsLate(row)
  // Nobody is promised anything of what is late.
  const isOwn = row.incoming_on === null || isLate
  const reserved = subtract(row.stocked_quantity, row.free_quantity)
  const isElsewhere = row.free_quantity > 0 && row.to_buy_quantity < row.required_quantity
  return (
    <dl className="flex flex-col gap-y-2 px-6 py-4">
      <Fact name={t("waiting.required")}>{row.required_quantity}</Fact>
      {row.locations.length > 1 && (
        <Fact name={t("waiting.locations")}>
          {row.locations.map(({ location_id, name, required_quantity }) => (
            <span key={location_id} className="block">
              {name ?? location_id ?? "-"}: {required_quantity}
            </span>
          ))}
        </Fact>
      )}
      {row.incoming_on !== null && (
        <Fact name={t("waiting.incoming")}>
          {t(isLate ? "waiting.incoming_late" : "waiting.incoming_from", {
            quantity: number(row.incoming_quantity),
            date: day(row.incoming_on),
          })}
        </Fact>
      )}
      <Fact name={t("waiting.to_buy")}>{row.to_buy_quantity}</Fact>
      {row.missing_parts.length > 0 && (
        <Fact name={t("waiting.missing_parts")}>
          {row.missing_parts.map(({ inventory_item_id, sku, quantity }) => (
            <span key={inventory_item_id} className="block">
              {sku ?? inventory_item_id}: {quantity}
            </span>
          ))}
        </Fact>
      )}
      <Fact name={t("waiting.in_stock")}>{row.stocked_quantity}</Fact>
      {reserved > 0 && <Fact name={t("waiting.reserved")}>{number(reserved)}</Fact>}
      <Fact name={t("waiting.free")}>{row.free_quantity}</Fact>
      {isElsewhere && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("waiting.free_elsewhere")}
        </Text>
      )}
      {row.expected_on && (isOwn || row.to_buy_quantity > 0) && (
        <Fact name={t(isOwn ? "waiting.expected" : "waiting.expected_rest")}>
          {t("waiting.estimate", { date: day(row.expected_on) })}
        </Fact>
      )}
    </dl>
  )
}
