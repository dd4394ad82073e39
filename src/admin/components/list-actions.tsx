import { Button } from "@medusajs/ui"
import { useDownload } from "../hooks/use-download"
import { useText } from "../hooks/use-text"

/** The way out to a spreadsheet, and the way back in. */
export const ListActions = ({ onImport }: { onImport: () => void }) => {
  const { t } = useText()
  const exported = useDownload("/admin/backorder-settings/export", "backorder-settings.csv")
  return (
    <>
      <Button size="small" variant="secondary" isLoading={exported.isPending} onClick={() => exported.mutate()}>
        {t("settings_list.export")}
      </Button>
      <Button size="small" variant="secondary" onClick={onImport}>
        {t("settings_list.import")}
      </Button>
    </>
  )
}
