import { InlineTip } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useLateCount } from "../hooks/use-incoming-list"
import { useText } from "../hooks/use-text"
import { LATE_PATH } from "../lib/incoming-filters"

/** Says that deliveries should have come by now, and leads to them. Nothing while none is late. */
export const LateIncoming = () => {
  const { t } = useText()
  const count = useLateCount()
  return count ? (
    <InlineTip variant="warning" label={t("incoming.late_warning.label", { count })} role="status">
      <Link
        to={LATE_PATH}
        className="hover:text-ui-fg-base focus-visible:shadow-borders-focus transition-fg rounded underline underline-offset-4 outline-none"
      >
        {t("incoming.late_warning.link")}
      </Link>
    </InlineTip>
  ) : null
}
