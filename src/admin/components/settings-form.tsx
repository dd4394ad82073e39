import { Button, InlineTip } from "@medusajs/ui"
import type { FormEvent } from "react"
import type { ProductSettings } from "../../api/contracts"
import { PROMO_MAX_LENGTH } from "../../modules/backorder/domain/promo"
import { useSettingsForm } from "../hooks/use-settings-form"
import { useText } from "../hooks/use-text"
import type { DraftField } from "../lib/settings-draft"
import { limitableVariants } from "../lib/variant-limits"
import { NotEnforced } from "./not-enforced"
import { PromoPreview } from "./promo-preview"
import { EnabledField, ExpectedDateField, MaximumField, PromoField } from "./settings-fields"
import { VariantLimitFields } from "./variant-limit-fields"

type Form = ReturnType<typeof useSettingsForm>

/** The settings of one product, edited in place and saved together. */
export const SettingsForm = ({ settings }: { settings: ProductSettings }) => {
  const form = useSettingsForm(settings)
  const { draft, change } = form
  const showDetails = settings.enabled || draft.enabled || form.isEdited
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.submit()
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-y-4 px-6 py-4" aria-busy={form.isSaving}>
      <EnabledField value={draft.enabled} onChange={(enabled) => change({ enabled })} />
      {showDetails && <Details form={form} settings={settings} />}
      <Refusal form={form} />
      {form.isEdited && <Actions form={form} />}
    </form>
  )
}

const Details = ({ form: { draft, change, ...form }, settings }: { form: Form; settings: ProductSettings }) => {
  const { t } = useText()
  const refusedAt = (field: DraftField) => (form.refused && fieldOf(form.refused) === field ? form.refused : undefined)
  const errorOf = (field: "promo" | "max_quantity") => {
    const problem = form.problems[field]
    return problem ? t(`settings.problems.${problem}`, { count: PROMO_MAX_LENGTH }) : refusedAt(field)
  }
  return (
    <>
      <PromoField value={draft.promo} error={errorOf("promo")} onChange={(promo) => change({ promo })} />
      <PromoPreview draft={draft} settings={settings} />
      <MaximumField
        value={draft.max_quantity}
        error={errorOf("max_quantity")}
        onChange={(max_quantity) => change({ max_quantity })}
      />
      <VariantLimitFields
        variants={limitableVariants(settings.variants)}
        limits={draft.variants}
        problems={form.problems.variants}
        error={refusedAt("variants")}
        onChange={(variants) => change({ variants })}
      />
      {hasLimit(draft) && <NotEnforced maximum="this" />}
      <ExpectedDateField
        value={draft.expected_on}
        error={refusedAt("expected_on")}
        onChange={(expected_on) => change({ expected_on })}
      />
    </>
  )
}

const hasLimit = ({ max_quantity, variants }: Form["draft"]) =>
  [max_quantity, ...Object.values(variants)].some((limit) => limit !== "")

/** A refusal that names no field; one that does stands at the field. */
const Refusal = ({ form: { refused } }: { form: Form }) => {
  const { t } = useText()
  return refused && !fieldOf(refused) ? (
    <InlineTip variant="error" label={t("settings.save_failed")} role="alert">
      {refused}
    </InlineTip>
  ) : null
}

const Actions = ({ form: { canSave, isSaving, discard } }: { form: Form }) => {
  const { t } = useText()
  return (
    <div className="flex justify-end gap-x-2">
      <Button type="button" size="small" variant="secondary" disabled={isSaving} onClick={discard}>
        {t("actions.discard")}
      </Button>
      <Button type="submit" size="small" disabled={!canSave} isLoading={isSaving}>
        {t("actions.save")}
      </Button>
    </div>
  )
}

/** @returns the field that the server's reason names first, which is the one to blame. */
function fieldOf(message: string): DraftField | undefined {
  return /\b(promo|max_quantity|expected_on|variants)\b/.exec(message)?.[1] as DraftField | undefined
}
