import { Drawer, Heading } from "@medusajs/ui"
import { useReturnFocus } from "../hooks/use-return-focus"
import { useText } from "../hooks/use-text"
import { ImportProgress } from "./import-progress"
import { ImportUpload } from "./import-upload"

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
  const returnFocus = useReturnFocus()
  // "Back" closes the drawer and does not lead through the steps of the import, which cannot be undone that way.
  const replace = (id: string) => onOpen(id, { replace: true })
  return (
    <Drawer open onOpenChange={(open) => !open && onOpen(null)}>
      <Drawer.Content onCloseAutoFocus={returnFocus}>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("imports.heading")}</Heading>
          </Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">{t("imports.hint")}</Drawer.Description>
        </Drawer.Header>
        {importId === NEW ? (
          <ImportUpload onUploaded={replace} />
        ) : (
          <ImportProgress key={importId} importId={importId} onAnother={() => replace(NEW)} />
        )}
      </Drawer.Content>
    </Drawer>
  )
}
