import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider } from "@medusajs/framework/utils"

/**
 * A bank that does what the shopper's payment data ask for: `mood: "declines"` says no, `"breaks"` throws, anything else
 * takes the money; `takes_ms` is how long it thinks.
 */
export default class MoodyPayment extends AbstractPaymentProvider {
  static override identifier = "moody"

  // The one of the base class is protected, and Medusa's loader wants a public one.
  constructor(container: Record<string, unknown>, config?: Record<string, unknown>) {
    super(container, config)
  }

  initiatePayment({ data }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    return Promise.resolve({ id: randomUUID(), data })
  }

  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    await sleep(Number(data?.takes_ms ?? 0))
    if (data?.mood === "breaks") {
      throw new Error("The bank does not answer.")
    }
    return { data, status: data?.mood === "declines" ? "error" : "authorized" }
  }

  getPaymentStatus(): Promise<GetPaymentStatusOutput> {
    return Promise.resolve({ status: "authorized" })
  }

  getWebhookActionAndData(): Promise<WebhookActionResult> {
    return Promise.resolve({ action: "not_supported" })
  }

  retrievePayment = echo
  updatePayment = echo
  deletePayment = echo
  capturePayment = echo
  refundPayment = echo
  cancelPayment = echo
}

function echo({ data }: { data?: Record<string, unknown> }) {
  return Promise.resolve({ data })
}
