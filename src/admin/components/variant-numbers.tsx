import { Button, clx, Text } from "@medusajs/ui"
import { useState } from "react"
import type { ProductSettings } from "../../api/contracts"
import { useText } from "../hooks/use-text"

type Variant = ProductSettings["variants"][number]
type Translate = ReturnType<typeof useText>["t"]

/** A product may have a hundred variants; the side column of its page is no place for all of them at once. */
const SHOWN_AT_FIRST = 5

const NUMBER_CELL = "w-20 whitespace-nowrap p-0 text-right"

/** Stock and waiting units of each variant, those with the most waiting first. */
export const VariantNumbers = ({ variants, enabled }: { variants: Variant[]; enabled: boolean }) => {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const sorted = [...variants].sort((one, other) => other.outstanding_quantity - one.outstanding_quantity)
  return (
    <div className="px-6 py-4">
      <table className="txt-compact-small w-full table-fixed">
        <thead className="text-ui-fg-subtle">
          <tr>
            <th className="p-0 pb-2 text-left font-normal">{t("numbers.variant")}</th>
            <th className={clx(NUMBER_CELL, "pb-2 font-normal")}>{t("numbers.in_stock")}</th>
            <th className={clx(NUMBER_CELL, "pb-2 font-normal")}>{t("numbers.variant_waiting")}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? sorted : sorted.slice(0, SHOWN_AT_FIRST)).map((variant) => (
            <VariantRow key={variant.id} variant={variant} enabled={enabled} />
          ))}
        </tbody>
      </table>
      {sorted.length > SHOWN_AT_FIRST && (
        <Button size="small" variant="transparent" className="mt-2" onClick={() => setAll(!all)} aria-expanded={all}>
          {t(all ? "actions.show_fewer" : "actions.show_more")}
        </Button>
      )}
    </div>
  )
}

const VariantRow = ({ variant, enabled }: { variant: Variant; enabled: boolean }) => {
  const { t } = useText()
  const reason = reasonOf(variant, enabled)
  const note = reason ? t(`numbers.${reason}`) : enabled && ownLimit(variant, t)
  return (
    <tr>
      <td className="px-0 py-1">
        <span className="block truncate" title={variant.sku ?? undefined}>
          {variant.title ?? variant.sku ?? variant.id}
        </span>
        {note && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {note}
          </Text>
        )}
      </td>
      <td className={clx(NUMBER_CELL, "py-1 tabular-nums")}>
        {variant.manage_inventory ? variant.stocked_quantity : "-"}
      </td>
      <td className={clx(NUMBER_CELL, "py-1 tabular-nums")}>
        {variant.manage_inventory ? variant.outstanding_quantity : "-"}
      </td>
    </tr>
  )
}

/** Why the variant cannot be backordered although its product can, which the numbers alone do not tell. */
function reasonOf(variant: Variant, enabled: boolean): "untracked" | "not_allowed" | null {
  if (!variant.manage_inventory) {
    return "untracked"
  }
  return enabled && !variant.allow_backorder ? "not_allowed" : null
}

function ownLimit({ max_quantity: maximum, remaining_quantity: remaining }: Variant, t: Translate): string | null {
  return maximum === null ? null : t("numbers.own_limit", { maximum, remaining: remaining ?? maximum })
}
