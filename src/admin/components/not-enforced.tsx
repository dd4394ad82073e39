import { InlineTip } from "@medusajs/ui"
import type { HealthResponse } from "../../api/contracts"
import { useHealth } from "../hooks/use-health"
import { useText } from "../hooks/use-text"
import { enforcementGap } from "../lib/enforcement"

/** What a developer pastes where the app has taken core's hook; code, so it has no translation. */
const COMPOSE = `import { claimBackorders, releaseBackorders } from "medusa-plugin-backorder/workflows"

completeCartWorkflow.hooks.validate(
  (data, context) => claimBackorders(data, context),
  releaseBackorders
)`

/** What a developer pastes into a workflow that makes orders of carts without core's. */
const CLAIM_STEP = `import { claimBackorders, releaseBackorders } from "medusa-plugin-backorder/workflows"

const claimStep = createStep("claim-backorders", claimBackorders, releaseBackorders)

claimStep({ cart })`

/** A style, not a class that might not exist: on a narrow screen the code breaks anywhere rather than widen the page. */
const BREAK_ANYWHERE = { overflowWrap: "anywhere" } as const

/**
 * Warns that no maximum holds, or that some orders were placed past it, and says how to change that. Shows nothing while
 * they hold, nor when the server could not be asked.
 *
 * @param maximum - whether the warning stands at one maximum or speaks of them all.
 */
export const NotEnforced = ({ maximum }: { maximum: "this" | "any" }) => {
  const { t } = useText()
  const { data } = useHealth()
  switch (data && enforcementGap(data)) {
    case "hook_taken":
      return <HowTo label={t(`limit.not_enforced.${maximum}`)} hint={t("limit.how_to")} code={COMPOSE} />
    case "passed_by":
      return data && <PassedBy orders={data.unclaimed_orders} />
    default:
      return null
  }
}

const PassedBy = ({ orders }: { orders: HealthResponse["unclaimed_orders"] }) => {
  const { t, exactly } = useText()
  const { count, first_placed_at: first, last_placed_at: last } = orders
  return (
    <HowTo
      label={t("limit.passed_by.label", { count, since: exactly(first ?? "") })}
      hint={t("limit.passed_by.how_to", { last: exactly(last ?? "") })}
      code={CLAIM_STEP}
    />
  )
}

const HowTo = ({ label, hint, code }: { label: string; hint: string; code: string }) => (
  <InlineTip variant="warning" label={label} role="alert">
    {hint}
    <code className="txt-compact-xsmall mt-2 block whitespace-pre-wrap font-mono" style={BREAK_ANYWHERE}>
      {code}
    </code>
  </InlineTip>
)
