import { ArchiveBox, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { useRef, type MouseEvent } from "react"
import type { IncomingStock } from "../../api/contracts"
import { useFocusKept } from "../hooks/use-focus-kept"
import { useIncomingRemoval } from "../hooks/use-incoming-removal"
import { useItemName } from "../hooks/use-item-name"
import { useText } from "../hooks/use-text"
import { ActionMenu } from "./action-menu"
import type { OpenIncoming } from "./incoming-panels"

interface IncomingRowMenuProps {
  row: IncomingStock
  onOpen: OpenIncoming
}

const stopRowClick = (event: MouseEvent) => event.stopPropagation()

/** What can be done with one delivery. What has come stays, and so does what has partly come: that is canceled. */
export const IncomingRowMenu = ({ row, onOpen }: IncomingRowMenuProps) => {
  const { t } = useText()
  const { cancel, remove } = useIncomingRemoval(row)
  const menu = useRef<HTMLDivElement>(null)
  useFocusKept(menu)
  const action = (name: "edit" | "receive" | "cancel" | "delete", icon: JSX.Element, onClick: () => void) => ({
    icon,
    label: t(`incoming.commands.${name}`),
    onClick,
  })
  const actions = [
    ...(row.status === "expected" ? [action("receive", <ArchiveBox />, () => onOpen("receive", row))] : []),
    action("edit", <PencilSquare />, () => onOpen("edit", row)),
    ...(row.status === "expected" ? [action("cancel", <XCircle />, () => void cancel())] : []),
    ...(row.received_quantity === 0 ? [action("delete", <Trash />, () => void remove())] : []),
  ]
  return (
    <div ref={menu} onClick={stopRowClick}>
      <ActionMenu name={t("incoming.actions", { item: useItemName()(row) })} actions={actions} />
    </div>
  )
}
