import type { INotificationModuleService, NotificationDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "../../modules/backorder/name"
import type { NoticeKind } from "../../modules/backorder/domain/codes"
import type { Delay } from "../../modules/backorder/domain/delay"
import { noticeOf } from "../../modules/backorder/domain/notice"
import { answerLinkFor } from "../delay-links"
import { readNoticeBackorder } from "./notice-backorder"

/** What happened to which backorder; `delay` for `delayed`. */
export interface NotifyBackorderCustomerInput {
  kind: NoticeKind
  backorder_id: string
  delay?: Delay
}

/**
 * Tells the customer of a backorder what happened, with the channel and the template of the plugin's options. Nobody is
 * told without them, without an address, or when it is no news any more.
 *
 * @throws what the Notification module throws, so that the event bus tries again or says so.
 */
export const notifyBackorderCustomerStep = createStep(
  "notify-backorder-customer-step",
  async ({ kind, backorder_id, delay }: NotifyBackorderCustomerInput, { container }) => {
    const { notifications } = backorderService(container).options
    const template = notifications?.templates[kind]
    const found = template ? await readNoticeBackorder(container, backorder_id) : null
    const notice = found && noticeOf(kind, found.backorder, delay)
    if (!notifications || !template || !found?.email || !notice) {
      return new StepResponse({ sent: false })
    }
    const service = container.resolve(Modules.NOTIFICATION)
    const trigger = { trigger_type: `backorder.${kind}`, resource_type: "order", resource_id: notice.data.order_id }
    const key = await freeKey(service, notice.key, trigger)
    if (key) {
      const { channel } = notifications
      await service.createNotifications({
        to: found.email,
        channel,
        template,
        ...trigger,
        idempotency_key: key,
        data: { ...notice.data, ...(delay && answerLinkFor(container, { backorder_id, ...delay })) },
      })
    }
    return new StepResponse({ sent: key !== null })
  }
)

/** The column is there; core's type does not know it. */
type SentNotification = NotificationDTO & { idempotency_key?: string | null }

/**
 * The key under which a notice is sent, or `null` when it was sent.
 *
 * A notice that failed gets another key: the module sends again under the old one, but then looks for a row that it has
 * not written and fails (2.21.2), so that every further try would send it once more.
 */
async function freeKey(
  service: INotificationModuleService,
  key: string,
  about: { trigger_type: string; resource_id: string }
): Promise<string | null> {
  const sent: SentNotification[] = await service.listNotifications(about, { take: null })
  const earlier = sent.filter(({ idempotency_key: used }) => used === key || used?.startsWith(`${key}:try-`))
  if (earlier.some(({ status }) => status !== "failure")) {
    return null
  }
  return earlier.length ? `${key}:try-${earlier.length + 1}` : key
}
