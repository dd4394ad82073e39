import { Button, Tooltip } from "@medusajs/ui"
import { usePurchaseList } from "../hooks/use-purchase-list"
import { useText } from "../hooks/use-text"

interface ExportPurchaseListProps {
  /** What the list is narrowed down by: the file has the same products. */
  query: Record<string, string | undefined>
  /** How many variants that are. */
  count: number
}

/** Everything that the list shows on all of its pages, for a supplier. */
export const ExportPurchaseList = ({ query, count }: ExportPurchaseListProps) => {
  const { t } = useText()
  const list = usePurchaseList()
  const isNarrowed = Object.values(query).some((value) => value !== undefined)
  return (
    <Tooltip content={isNarrowed ? t("buying.export.filtered", { count }) : t("buying.export.all")}>
      <Button
        size="small"
        variant="secondary"
        className="shrink-0"
        isLoading={list.isPending}
        onClick={() => list.mutate(query)}
      >
        {t("buying.export.label")}
      </Button>
    </Tooltip>
  )
}
