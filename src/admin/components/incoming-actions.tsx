import { Button } from "@medusajs/ui"
import { useText } from "../hooks/use-text"
import { ExportButton } from "./export-button"
import type { OpenIncoming } from "./incoming-panels"
import { MayChange } from "./may-change"

interface IncomingActionsProps {
  onOpen: OpenIncoming
  /** What the list is narrowed down by. */
  query: Record<string, string | undefined>
  /** How many rows that are; `undefined` until it is known. */
  count: number | undefined
}

/** The ways into the list of what is on its way, one by one or with a spreadsheet, and the way out to a spreadsheet. */
export const IncomingActions = ({ onOpen, query, count }: IncomingActionsProps) => {
  const { t } = useText()
  return (
    <>
      <MayChange>
        <Button size="small" variant="secondary" onClick={() => onOpen("create", null)}>
          {t("incoming.create")}
        </Button>
      </MayChange>
      <ExportButton
        path="/admin/incoming-stock/export"
        fileName="incoming-stock.csv"
        hint={t("incoming.export_hint", { count: count ?? 0 })}
        query={query}
        count={count}
      />
      <MayChange>
        <Button size="small" variant="secondary" onClick={() => onOpen("import", null)}>
          {t("settings_list.import")}
        </Button>
      </MayChange>
    </>
  )
}
