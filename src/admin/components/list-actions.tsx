import { Button, Tooltip } from "@medusajs/ui"
import { useDownload } from "../hooks/use-download"
import { useSettingsCount } from "../hooks/use-settings-list"
import { useText } from "../hooks/use-text"
import { MayChange } from "./may-change"

interface ListActionsProps {
  onAdd: () => void
  onImport: () => void
}

/** The ways into the list, one by one or with a spreadsheet, and the way out to a spreadsheet. */
export const ListActions = ({ onAdd, onImport }: ListActionsProps) => {
  const { t } = useText()
  return (
    <>
      <MayChange>
        <Button size="small" variant="secondary" onClick={onAdd}>
          {t("settings_list.add")}
        </Button>
      </MayChange>
      <Export />
      <MayChange>
        <Button size="small" variant="secondary" onClick={onImport}>
          {t("settings_list.import")}
        </Button>
      </MayChange>
    </>
  )
}

const Export = () => {
  const { t } = useText()
  const count = useSettingsCount()
  const exported = useDownload("/admin/backorder-settings/export", "backorder-settings.csv")
  return (
    <Tooltip content={t("settings_list.export_hint", { count: count ?? 0 })}>
      <Button
        size="small"
        variant="secondary"
        // Nothing to write down, and nobody would know why the file is empty.
        disabled={count === 0}
        isLoading={exported.isPending}
        onClick={() => exported.mutate()}
      >
        {t("settings_list.export")}
      </Button>
    </Tooltip>
  )
}
