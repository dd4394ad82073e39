import { Button, Tooltip } from "@medusajs/ui"
import { useDownload } from "../hooks/use-download"
import { useText } from "../hooks/use-text"
import type { OpenIncoming } from "./incoming-panels"
import { MayChange } from "./may-change"

interface IncomingActionsProps extends ExportProps {
  onOpen: OpenIncoming
}

/** The ways into the list of what is on its way, one by one or with a spreadsheet, and the way out to a spreadsheet. */
export const IncomingActions = ({ onOpen, ...list }: IncomingActionsProps) => {
  const { t } = useText()
  return (
    <>
      <MayChange>
        <Button size="small" variant="secondary" onClick={() => onOpen("create", null)}>
          {t("incoming.create")}
        </Button>
      </MayChange>
      <Export {...list} />
      <MayChange>
        <Button size="small" variant="secondary" onClick={() => onOpen("import", null)}>
          {t("settings_list.import")}
        </Button>
      </MayChange>
    </>
  )
}

interface ExportProps {
  /** What the list is narrowed down by: the file has the same rows. */
  query: Record<string, string | undefined>
  /** How many those are; `undefined` until it is known. */
  count: number | undefined
}

const Export = ({ query, count }: ExportProps) => {
  const { t } = useText()
  const exported = useDownload("/admin/incoming-stock/export", "incoming-stock.csv")
  return (
    <Tooltip content={t("incoming.export_hint", { count: count ?? 0 })}>
      <Button
        size="small"
        variant="secondary"
        // Nothing to write down, and nobody would know why the file is empty.
        disabled={count === 0}
        isLoading={exported.isPending}
        onClick={() => exported.mutate(query)}
      >
        {t("settings_list.export")}
      </Button>
    </Tooltip>
  )
}
