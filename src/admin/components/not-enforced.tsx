import { InlineTip } from "@medusajs/ui"
import { useHealth } from "../hooks/use-health"
import { useText } from "../hooks/use-text"

/** What a developer pastes where the app has taken core's hook; code, so it has no translation. */
const COMPOSE = `import { claimBackorders, releaseBackorders } from "medusa-plugin-backorder/workflows"

completeCartWorkflow.hooks.validate(
  (data, context) => claimBackorders(data, context),
  releaseBackorders
)`

/** Warns that no maximum holds, and how to mend it. Nothing while it does, and nothing that could not be asked. */
export const NotEnforced = () => {
  const { t } = useText()
  const { data } = useHealth()
  return data && !data.enforced ? (
    <InlineTip variant="warning" label={t("limit.not_enforced")} role="alert">
      {t("limit.how_to")}
      <code className="txt-compact-xsmall mt-2 block whitespace-pre-wrap break-words">{COMPOSE}</code>
    </InlineTip>
  ) : null
}
