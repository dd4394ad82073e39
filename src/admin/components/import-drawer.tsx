import { useText } from "../hooks/use-text"
import { ImportProgress } from "./import-progress"
import { ImportUpload } from "./import-upload"
import { SidePanel } from "./side-panel"

/** The import of the address before there is one: a file is still to be chosen. */
const NEW = "new"

interface ImportDrawerProps {
  importId: string
  /** Puts another import into the address; `null` closes the drawer. */
  onOpen: (importId: string | null, options?: { replace: boolean }) => void
}

/** The way of a file: chosen, read, looked at, applied. A reload finds it again, as the server keeps how it stands. */
export const ImportDrawer = ({ importId, onOpen }: ImportDrawerProps) => {
  const { t } = useText()
  // "Back" closes the drawer and does not lead through the steps of the import, which cannot be undone that way.
  const replace = (id: string) => onOpen(id, { replace: true })
  return (
    <SidePanel title={t("imports.heading")} description={t("imports.hint")} onClose={() => onOpen(null)}>
      {importId === NEW ? (
        <ImportUpload onUploaded={replace} />
      ) : (
        <ImportProgress key={importId} importId={importId} onAnother={() => replace(NEW)} />
      )}
    </SidePanel>
  )
}
