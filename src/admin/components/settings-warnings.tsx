import { Button, InlineTip } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ProductSettings } from "../../api/contracts"
import { useHealth } from "../hooks/use-health"
import { useText } from "../hooks/use-text"
import { useToday } from "../hooks/use-today"
import { enforcementGap } from "../lib/enforcement"
import { channelNames, untrackedVariants, warningsOf, type SettingsWarning } from "../lib/settings-warnings"
import { namesOf } from "../lib/variant-names"
import { MayChange } from "./may-change"
import { NotEnforced } from "./not-enforced"
import { StrandedReservations } from "./stranded-reservations"
import { SwitchedOffVariants } from "./switched-off-variants"

interface SettingsWarningsProps {
  settings: ProductSettings
  onEdit: () => void
}

/** What would mislead a merchant who looks at the switch alone, each with what to do. Nothing when there is nothing. */
export const SettingsWarnings = (props: SettingsWarningsProps) => {
  const today = useToday()
  const { data: health } = useHealth()
  const warnings = warningsOf(props.settings, { today, enforced: !health || enforcementGap(health) === null })
  return warnings.length > 0 ? (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {warnings.map((warning) => {
        const Shown = SHOWN[warning]
        return <Shown key={warning} {...props} />
      })}
    </div>
  ) : null
}

const Warning = ({ label, children }: { label: string; children: ReactNode }) => (
  <InlineTip variant="warning" label={label} role="alert">
    {children}
  </InlineTip>
)

/** A date that has passed, alone or with the promo that speaks of it. */
const DatePassed = ({ settings, onEdit, says }: SettingsWarningsProps & { says: "hint" | "promo" }) => {
  const { t, day } = useText()
  return (
    <Warning label={t("settings.warnings.date_passed.label")}>
      {t(`settings.warnings.date_passed.${says}`, { date: day(settings.expected_on ?? "") })}
      <MayChange>
        <Button size="small" variant="secondary" className="mt-2 block" onClick={onEdit}>
          {t("settings.warnings.date_passed.mend")}
        </Button>
      </MayChange>
    </Warning>
  )
}

const Channels = ({ settings }: SettingsWarningsProps) => {
  const { t } = useText()
  const count = settings.channels_without_stock.length
  return (
    <Warning label={t("settings.warnings.channels.label", { count })}>
      {t("settings.warnings.channels.hint", { count, channels: channelNames(settings) })}
    </Warning>
  )
}

const Untracked = ({ settings }: SettingsWarningsProps) => {
  const { t } = useText()
  const variants = untrackedVariants(settings)
  return (
    <Warning label={t("settings.warnings.untracked.label", { count: variants.length })}>
      {t("settings.warnings.untracked.hint", { variants: namesOf(variants) })}
    </Warning>
  )
}

const SHOWN: Record<SettingsWarning, (props: SettingsWarningsProps) => ReactNode> = {
  promo_hidden: (props) => <DatePassed {...props} says="promo" />,
  date_passed: (props) => <DatePassed {...props} says="hint" />,
  channels: Channels,
  untracked: Untracked,
  switched_off: SwitchedOffVariants,
  stranded: StrandedReservations,
  not_enforced: () => <NotEnforced maximum="this" />,
}
