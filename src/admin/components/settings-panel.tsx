import { InlineTip } from "@medusajs/ui"
import type { ProductSettings } from "../../api/contracts"
import { useSettingsForm, type SettingsForm } from "../hooks/use-settings-form"
import { useText } from "../hooks/use-text"
import { takenOf } from "../lib/settings-summary"
import { EditPanel } from "./edit-panel"
import { NotEnforced } from "./not-enforced"
import { PromoField } from "./promo-field"
import { PromoPreview } from "./promo-preview"
import { PromoTranslations } from "./promo-translations"
import { EnabledField, ExpectedDateField, LimitToIncomingField, MaximumField } from "./settings-fields"
import { VariantLimitsTable } from "./variant-limits-table"

interface SettingsPanelProps {
  settings: ProductSettings
  /** The title of the product, where the page does not say which one it is. */
  product?: string
  onClose: () => void
}

/** The settings of one product in a form beside its page, saved together. */
export const SettingsPanel = ({ settings, product, onClose }: SettingsPanelProps) => {
  const { t } = useText()
  const form = useSettingsForm(settings, onClose)
  return (
    <EditPanel
      title={t("settings.edit_heading")}
      description={product}
      isEdited={form.isEdited}
      canSave={form.canSave}
      isPending={form.isPending}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Fields form={form} settings={settings} />
      {form.refused && (
        <InlineTip variant="error" label={t("settings.save_failed")} role="alert" tabIndex={-1}>
          {form.refused}
        </InlineTip>
      )}
    </EditPanel>
  )
}

const Fields = ({ form, settings }: { form: SettingsForm; settings: ProductSettings }) => {
  const { t } = useText()
  const { draft, change, errors } = form
  return (
    <>
      <EnabledField value={draft.enabled} onChange={(enabled) => change({ enabled })} />
      <PromoField
        label={t("settings.promo.label")}
        hint={t("settings.promo.hint")}
        placeholder={t("settings.promo.placeholder")}
        value={draft.promo}
        error={errors.promo}
        onChange={(promo) => change({ promo })}
      />
      <PromoPreview draft={draft} settings={settings} />
      <PromoTranslations form={form} settings={settings} />
      <MaximumField
        value={draft.max_quantity}
        taken={takenOf(settings)}
        error={errors.max_quantity}
        onChange={(max_quantity) => change({ max_quantity })}
      />
      <LimitToIncomingField
        value={draft.limit_to_incoming}
        error={errors.limit_to_incoming}
        onChange={(limit_to_incoming) => change({ limit_to_incoming })}
      />
      {hasLimit(draft) && <NotEnforced maximum="this" />}
      <ExpectedDateField
        value={draft.expected_on}
        coming={settings.incoming_expected_on}
        promos={[draft.promo, ...Object.values(draft.translations)]}
        error={errors.expected_on}
        onChange={(expected_on) => change({ expected_on })}
      />
      <VariantLimitsTable form={form} variants={settings.variants} />
    </>
  )
}

const hasLimit = ({ max_quantity, limit_to_incoming, variants }: SettingsForm["draft"]) =>
  limit_to_incoming || [max_quantity, ...Object.values(variants)].some((limit) => limit !== "")
