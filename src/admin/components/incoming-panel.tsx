import { InlineTip, Text } from "@medusajs/ui"
import type { IncomingStock } from "../../api/contracts"
import { useIncomingForm, type IncomingForm } from "../hooks/use-incoming-form"
import { useItemName } from "../hooks/use-item-name"
import { useText } from "../hooks/use-text"
import { EditPanel } from "./edit-panel"
import { Fact } from "./fact"
import { IncomingDayField, IncomingNoteField, IncomingQuantityField, IncomingReferenceField } from "./incoming-fields"
import { IncomingOrders } from "./incoming-orders"
import { ItemField } from "./item-field"
import { LocationField } from "./location-field"

interface IncomingPanelProps {
  /** What is edited; `null` = something new. */
  row: IncomingStock | null
  onClose: () => void
}

/** What is on its way, in a form beside the list. */
export const IncomingPanel = ({ row, onClose }: IncomingPanelProps) => {
  const { t } = useText()
  const form = useIncomingForm(row, onClose)
  return (
    <EditPanel
      title={t(row ? "incoming.form.edit_heading" : "incoming.form.create_heading")}
      description={row ? undefined : t("incoming.form.create_hint")}
      isEdited={form.isEdited}
      canSave={form.canSave}
      isPending={form.isPending}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {row ? <Place row={row} /> : <Choices form={form} />}
      {row && row.status !== "expected" ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("incoming.form.closed")}
        </Text>
      ) : (
        <HowMuchAndWhen form={form} received={row?.received_quantity ?? 0} promised={row?.promised_quantity ?? 0} />
      )}
      {row && row.promised_quantity > 0 && <IncomingOrders row={row} />}
      <IncomingReferenceField
        value={form.draft.reference}
        error={form.errorOf("reference")}
        onChange={(reference) => form.edit({ reference })}
      />
      <IncomingNoteField
        value={form.draft.note}
        error={form.errorOf("note")}
        onChange={(note) => form.edit({ note })}
      />
      {form.refused && (
        <InlineTip variant="error" label={t("incoming.failed.save")} role="alert" tabIndex={-1}>
          {form.refused}
        </InlineTip>
      )}
    </EditPanel>
  )
}

/** What and where to is not changed: it would be another delivery. */
const Place = ({ row }: { row: IncomingStock }) => {
  const { t } = useText()
  const nameOf = useItemName()
  return (
    <dl className="flex flex-col gap-y-2">
      <Fact name={t("incoming.form.item")}>{nameOf(row)}</Fact>
      <Fact name={t("incoming.form.location")}>{row.location_name ?? t("incoming.deleted_location")}</Fact>
    </dl>
  )
}

const Choices = ({ form: { draft, errorOf, edit } }: { form: IncomingForm }) => (
  <>
    <ItemField value={draft.item} error={errorOf("item")} onChange={(item) => edit({ item })} />
    <LocationField
      value={draft.location_id}
      error={errorOf("location_id")}
      onChange={(location_id) => edit({ location_id })}
    />
  </>
)

interface HowMuchAndWhenProps {
  form: IncomingForm
  received: number
  /** Of what is still to come, to orders that wait. */
  promised: number
}

const HowMuchAndWhen = ({ form, received, promised }: HowMuchAndWhenProps) => (
  <>
    <IncomingQuantityField
      value={form.draft.quantity}
      received={received}
      error={form.errorOf("quantity")}
      onChange={(quantity) => form.edit({ quantity })}
    />
    <IncomingDayField
      value={form.draft.expected_on}
      promised={promised}
      error={form.errorOf("expected_on")}
      onChange={(expected_on) => form.edit({ expected_on })}
    />
  </>
)
