import { Drawer, InlineTip, Text } from "@medusajs/ui"
import { useOrderForm } from "../hooks/use-order-form"
import { useOrderList } from "../hooks/use-order-list"
import { useText } from "../hooks/use-text"
import type { orderList } from "../lib/order-list"
import { EditPanel } from "./edit-panel"
import { IncomingDayField, IncomingReferenceField } from "./incoming-fields"
import { OrderPlaces } from "./order-places"
import { LoadError } from "./section"
import { SidePanel } from "./side-panel"

interface OrderPanelProps {
  variantIds: string[]
  onClose: () => void
}

/**
 * What is missing for the orders that wait for some variants, to be entered as incoming stock at once. It opens when that is
 * known: a drawer that becomes another one would lose what to give the focus back to.
 */
export const OrderPanel = ({ variantIds, onClose }: OrderPanelProps) => {
  const { t } = useText()
  const { data, error, refetch } = useOrderList(variantIds)
  if (data) {
    return <OrderFields list={data} onClose={onClose} />
  }
  return error ? (
    <SidePanel title={t("incoming.order.heading")} onClose={onClose}>
      <Drawer.Body>
        <LoadError error={error} onRetry={refetch} />
      </Drawer.Body>
    </SidePanel>
  ) : null
}

const OrderFields = ({ list, onClose }: { list: ReturnType<typeof orderList>; onClose: () => void }) => {
  const { t } = useText()
  const { lines, isComplete } = list
  const form = useOrderForm(lines, onClose)
  return (
    <EditPanel
      title={t("incoming.order.heading")}
      description={t("incoming.order.hint")}
      isEdited={form.isEdited}
      canSave={form.canSave}
      isPending={form.isPending}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {form.refused && (
        <InlineTip variant="error" label={t("incoming.failed.save")} role="alert" tabIndex={-1}>
          {form.refused}
        </InlineTip>
      )}
      {lines.length > 0 ? (
        <OrderPlaces lines={lines} form={form} />
      ) : (
        <Text size="small">{t("incoming.order.nothing")}</Text>
      )}
      {!isComplete && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("incoming.order.not_all")}
        </Text>
      )}
      {lines.length > 0 && (
        <>
          <IncomingDayField value={form.expectedOn} error={form.dayError} onChange={form.editDay} />
          <IncomingReferenceField value={form.reference} error={form.referenceError} onChange={form.editReference} />
        </>
      )}
    </EditPanel>
  )
}
