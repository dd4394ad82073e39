import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DelayedLine, WrittenAnswer } from "../../modules/backorder/answers/answers"
import type { DelayLink } from "../../modules/backorder/answers/token"
import type { DelayAnswer } from "../../modules/backorder/domain/codes"
import { subtract } from "../../modules/backorder/domain/quantity"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"

/** What a customer answers to which delay. */
export interface AnswerDelayInput {
  link: DelayLink
  answer: DelayAnswer
}

/** What becomes of the order of a customer who does not want to wait: units of its lines. */
export interface DelayEdit {
  order_id: string
  items: { id: string; quantity: number }[]
}

/**
 * Writes the answer down, with the history of each line that waits. The same answer again changes nothing.
 *
 * @returns the edit that the answer asks for, `null` = none.
 * @throws MedusaError NOT_ALLOWED when the delay was answered otherwise, nothing waits any
 * more, or somebody is editing the order.
 */
export const answerDelayStep = createStep(
  "answer-delay",
  async ({ link, answer }: AnswerDelayInput, { container }) => {
    const { answers } = backorderService(container)
    const before = await answers.read(link)
    if (before) {
      refuseOther(before.answer, answer)
      return new StepResponse<DelayEdit | null, WrittenAnswer | null>(null, null)
    }
    const lines = await answers.lines(link)
    if (!lines.length) {
      throw refusal(MedusaError.Types.NOT_ALLOWED, "Nothing of this waits any more", { code: "nothing_waits" })
    }
    const edit = answer === "cancel" ? await editOf(container, link, lines) : null
    const written = await answers.write(link, answer, lines)
    if (!written) {
      refuseOther((await answers.read(link))?.answer, answer)
    }
    return new StepResponse<DelayEdit | null, WrittenAnswer | null>(written ? edit : null, written)
  },
  async (written: WrittenAnswer | null | undefined, { container }) => {
    if (written) {
      await backorderService(container).answers.takeBack(written)
    }
  }
)

function refuseOther(before: DelayAnswer | undefined, answer: DelayAnswer): void {
  if (before !== answer) {
    const message = `This delay was answered already: ${before === "cancel" ? "the units were canceled" : "the customer waits"}`
    throw refusal(MedusaError.Types.NOT_ALLOWED, message, { code: "answered_already" })
  }
}

async function editOf(container: MedusaContainer, link: DelayLink, lines: DelayedLine[]): Promise<DelayEdit> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { order_id } = await backorderService(container).retrieveBackorder(link.backorder_id, {
    select: ["id", "order_id"],
  })
  const { data: changes } = await query.graph({
    entity: "order_change",
    fields: ["id"],
    filters: { order_id, status: ["pending", "requested"] },
  })
  if (changes.length) {
    const message = "Somebody in the shop is changing the order. Try again later."
    throw refusal(MedusaError.Types.NOT_ALLOWED, message, { code: "order_being_edited" })
  }
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id", "items.id", "items.detail.quantity"],
    filters: { id: order_id },
  })
  const [order] = orders as { items?: { id: string; detail: { quantity: unknown } }[] }[]
  const items = order?.items ?? []
  const ordered = new Map(items.map((item) => [item.id, Number(item.detail.quantity)]))
  return {
    order_id,
    items: lines.map(({ line_item_id: id, outstanding_quantity }) => ({
      id,
      quantity: Math.max(0, subtract(ordered.get(id) ?? 0, outstanding_quantity)),
    })),
  }
}
