import { Text, Tooltip } from "@medusajs/ui"
import { useHealth } from "../hooks/use-health"
import { useText } from "../hooks/use-text"

/** When everything was last compared with the truth, and how much of it had to be repaired. */
export const LastReconciled = () => {
  const { t, ago, exactly } = useText()
  const { data } = useHealth()
  if (!data) {
    return null
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
