import { XMark } from "@medusajs/icons"
import { Drawer, Heading, IconButton, Kbd } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useReturnFocus } from "../hooks/use-return-focus"
import { useText } from "../hooks/use-text"

interface SidePanelProps {
  title: ReactNode
  description?: ReactNode
  /** Called when the panel is to go: a click beside it, Esc, its cross or its "Cancel". */
  onClose: () => void
  children: ReactNode
}

/**
 * What opens beside a page, as the dashboard's own drawers look. It is open while it is there, and gives the focus back
 * to what had it before.
 */
export const SidePanel = ({ title, description, onClose, children }: SidePanelProps) => {
  const returnFocus = useReturnFocus()
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content onCloseAutoFocus={returnFocus} {...(description ? {} : { "aria-describedby": undefined })}>
        <PanelHeader title={title} description={description} />
        {children}
      </Drawer.Content>
    </Drawer>
  )
}

/** `Drawer.Header` of `@medusajs/ui` without the fault that its cross has no name. */
const PanelHeader = ({ title, description }: Pick<SidePanelProps, "title" | "description">) => {
  const { t } = useText()
  return (
    <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Drawer.Title asChild>
          <Heading className="break-words">{title}</Heading>
        </Drawer.Title>
        {description && <Drawer.Description className="text-ui-fg-subtle txt-small">{description}</Drawer.Description>}
      </div>
      <div className="flex items-center gap-x-2">
        <Kbd>esc</Kbd>
        <Drawer.Close asChild>
          <IconButton size="small" type="button" variant="transparent" aria-label={t("actions.close")}>
            <XMark />
          </IconButton>
        </Drawer.Close>
      </div>
    </div>
  )
}
