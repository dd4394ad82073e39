import type { ListedSettings } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { toldText } from "../lib/told-text"

/** The promo of a product as shoppers read it, or why they read none. The table shortens it, and shows all of it on hover. */
export const ToldCell = ({ row }: { row: ListedSettings }) => {
  const { t, locale } = useText()
  const told = toldText(row, locale)
  if (told === null) {
    return "-"
  }
  if ("silent" in told) {
    return <span className="text-ui-fg-subtle">{t(`settings_list.silent.${told.silent}`)}</span>
  }
  return <span className={told.isRead ? undefined : "text-ui-fg-subtle"}>{told.text}</span>
}
