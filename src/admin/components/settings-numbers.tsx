import type { ProductSettings } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { incomingOf, remainingOf, reservedOtherwise } from "../lib/settings-summary"
import { Fact } from "./fact"
import { VariantNumbers } from "./variant-numbers"

/** How the product stands: what waits, what may still be backordered, what is on its way, and each variant's share. */
export const SettingsNumbers = ({ settings }: { settings: ProductSettings }) => {
  const { t, number } = useText()
  const { outstanding_quantity: outstanding, variants } = settings
  const remaining = remainingOf(settings)
  const { incoming, free } = incomingOf(settings)
  const otherwise = reservedOtherwise(settings)
  return (
    <>
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        <Fact name={t("numbers.waiting")}>{t("numbers.waiting_units", { count: outstanding })}</Fact>
        {otherwise > 0 && (
          <Fact name={t("numbers.reserved_otherwise")}>
            {t("numbers.reserved_otherwise_units", { count: otherwise })}
          </Fact>
        )}
        {settings.enabled && (
          <Fact name={t("numbers.remaining")}>
            {remaining === null ? t("numbers.no_limit") : t("numbers.remaining_units", { count: remaining })}
          </Fact>
        )}
        {incoming > 0 && (
          <Fact name={t("numbers.incoming")}>
            {t("numbers.incoming_units", { count: incoming, free: number(free) })}
          </Fact>
        )}
      </dl>
      {variants.length > 0 && <VariantNumbers variants={variants} enabled={settings.enabled} />}
    </>
  )
}
