import { ArrowUpRightOnBox, CheckCircle, MinusCircle, PencilSquare, Trash } from "@medusajs/icons"
import { useRef, useState, type MouseEvent } from "react"
import { useNavigate } from "react-router-dom"
import type { ListedSettings } from "../../api/contracts"
import { useEnabling } from "../hooks/use-enabling"
import { useFocusKept } from "../hooks/use-focus-kept"
import { useRemoval } from "../hooks/use-removal"
import { useRights } from "../hooks/use-rights"
import { useText } from "../hooks/use-text"
import { selectable } from "../lib/selection"
import { ActionMenu } from "./action-menu"
import { EditSettings } from "./edit-settings"

const stopRowClick = (event: MouseEvent) => event.stopPropagation()

/** What can be done with one product of the list. Of a deleted one nothing is left to look at. */
export const SettingsRowMenu = ({ row }: { row: ListedSettings }) => {
  const { t } = useText()
  const navigate = useNavigate()
  const { enable, disable } = useEnabling()
  const { remove } = useRemoval()
  const { canUpdate } = useRights()
  const menu = useRef<HTMLDivElement>(null)
  useFocusKept(menu)
  const [isEditing, setEditing] = useState(false)
  const product = row.product_title ?? t("products.deleted")
  const open = {
    icon: <ArrowUpRightOnBox />,
    label: t("settings_list.open_product"),
    onClick: () => void navigate(`/products/${row.product_id}`),
  }
  const edit = { icon: <PencilSquare />, label: t("settings.edit"), onClick: () => setEditing(true) }
  const enabling = row.enabled
    ? { icon: <MinusCircle />, label: t("batch.commands.disable"), onClick: () => void disable(selectable([row])) }
    : { icon: <CheckCircle />, label: t("batch.commands.enable"), onClick: () => enable(selectable([row])) }
  const removal = {
    icon: <Trash />,
    label: t("batch.commands.remove"),
    onClick: () => void remove(selectable([row])),
  }
  const actions = [
    ...(row.product_title === null ? [] : canUpdate ? [edit, enabling, open] : [open]),
    ...(canUpdate ? [removal] : []),
  ]
  return (
    <div ref={menu} onClick={stopRowClick}>
      {actions.length > 0 && <ActionMenu name={t("settings_list.actions", { product })} actions={actions} />}
      {isEditing && <EditSettings productId={row.product_id} product={product} onClose={() => setEditing(false)} />}
    </div>
  )
}
