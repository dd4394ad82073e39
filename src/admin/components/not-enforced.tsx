import { InlineTip } from "@medusajs/ui"
import { useHealth } from "../hooks/use-health"
import { useText } from "../hooks/use-text"

/** What a developer pastes where the app has taken core's hook; code, so it has no translation. */
const COMPOSE = `import { claimBackorders, releaseBackorders } from "medusa-plugin-backorder/workflows"

completeCartWorkflow.hooks.validate(
  (data, context) => claimBackorders(data, context),
  releaseBackorders
)`

/** A style, not a class that might not exist: on a narrow screen the code breaks anywhere rather than widen the page. */
const BREAK_ANYWHERE = { overflowWrap: "anywhere" } as const

/**
 * Warns that no maximum holds, and says how to change that. Shows nothing while they hold, nor when the server could not
 * be asked.
 *
 * @param maximum - whether the warning stands at one maximum or speaks of them all.
 */
export const NotEnforced = ({ maximum }: { maximum: "this" | "any" }) => {
  const { t } = useText()
  const { data } = useHealth()
  return data && !data.enforced ? (
    <InlineTip variant="warning" label={t(`limit.not_enforced.${maximum}`)} role="alert">
      {t("limit.how_to")}
      <code className="txt-compact-xsmall mt-2 block whitespace-pre-wrap font-mono" style={BREAK_ANYWHERE}>
        {COMPOSE}
      </code>
    </InlineTip>
  ) : null
}
