import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { backorderService } from "../modules/backorder/name"
import { NOTICE_KINDS, type NoticeKind } from "../modules/backorder/domain/codes"
import type { Delay } from "../modules/backorder/domain/delay"
import { notifyBackorderCustomerWorkflow } from "../workflows/notify-backorder-customer"
import { BackorderEvents } from "../workflows/events"

const EVENTS: Record<NoticeKind, string> = {
  opened: BackorderEvents.OPENED,
  filled: BackorderEvents.FILLED,
  delayed: BackorderEvents.DELAYED,
}

export default async function backorderChanged({
  event,
  container,
}: SubscriberArgs<{ id: string; order_id: string } & Partial<Delay>>) {
  const kind = NOTICE_KINDS.find((one) => EVENTS[one] === event.name)
  const { notifications } = backorderService(container).options
  // One delivery can fill fifty thousand orders, and a workflow for each of them takes a minute to find that out.
  if (!kind || !notifications?.templates[kind]) {
    return
  }
  const { id, product_id, expected_on = null, previous_expected_on } = event.data
  const delay = product_id && previous_expected_on && { product_id, expected_on, previous_expected_on }
  await notifyBackorderCustomerWorkflow(container).run({
    input: { kind, backorder_id: id, ...(delay && { delay }) },
  })
}

export const config: SubscriberConfig = {
  event: Object.values(EVENTS),
  context: { subscriberId: "backorder-notify-customer" },
}
