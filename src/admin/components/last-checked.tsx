import { Text, Tooltip } from "@medusajs/ui"
import { useHealth } from "../hooks/use-health"
import { useText } from "../hooks/use-text"
import { MayChange } from "./may-change"
import { ReconcileDrawer } from "./reconcile-drawer"

/** Below the list: when everything was last compared with the truth, what came of it, and a way to do so now. */
export const LastChecked = () => (
  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 pb-2">
    <Checked />
    <MayChange>
      <ReconcileDrawer />
    </MayChange>
  </div>
)

const Checked = () => {
  const { t, ago, exactly } = useText()
  const { data } = useHealth()
  if (!data) {
    return <span />
  }
  const { last_reconciled_at: at, last_repaired: repaired } = data
  if (at === null) {
    return <Note>{t("reconcile.never")}</Note>
  }
  return (
    <Tooltip content={exactly(at)}>
      <time dateTime={at}>
        <Note>{t("reconcile.last", { ago: ago(at), count: repaired ?? 0 })}</Note>
      </time>
    </Tooltip>
  )
}

const Note = ({ children }: { children: string }) => (
  <Text asChild size="xsmall" className="text-ui-fg-subtle">
    <span>{children}</span>
  </Text>
)
