import { Button } from "@medusajs/ui"
import { useSettingsCount } from "../hooks/use-settings-list"
import { useText } from "../hooks/use-text"
import { ExportButton } from "./export-button"
import { MayChange } from "./may-change"

interface ListActionsProps {
  onAdd: () => void
  onImport: () => void
}

/** The ways into the list, one by one or with a spreadsheet, and the way out to a spreadsheet. */
export const ListActions = ({ onAdd, onImport }: ListActionsProps) => {
  const { t } = useText()
  const count = useSettingsCount()
  return (
    <>
      <MayChange>
        <Button size="small" variant="secondary" onClick={onAdd}>
          {t("settings_list.add")}
        </Button>
      </MayChange>
      <ExportButton
        path="/admin/backorder-settings/export"
        fileName="backorder-settings.csv"
        hint={t("settings_list.export_hint", { count: count ?? 0 })}
        count={count}
      />
      <MayChange>
        <Button size="small" variant="secondary" onClick={onImport}>
          {t("settings_list.import")}
        </Button>
      </MayChange>
    </>
  )
}
