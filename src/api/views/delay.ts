import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DelayLink } from "../../modules/backorder/answers/token"
import { backorderService } from "../../modules/backorder/name"
import type { DelayResponse } from "../contracts"

interface DelayedOrder {
  display_id: number | null
  custom_display_id: string | null
}

/** What a delay is about, for whoever has the link that stands in the message. */
export async function readDelay(scope: MedusaContainer, link: DelayLink): Promise<DelayResponse> {
  const { answers } = backorderService(scope)
  const [answer, waiting, order] = await Promise.all([answers.read(link), answers.lines(link), readOrder(scope, link)])
  const titles = await readTitles(
    scope,
    waiting.map((line) => line.line_item_id)
  )
  return {
    backorder_answer: {
      ...order,
      expected_on: link.expected_on,
      previous_expected_on: link.previous_expected_on,
      lines: waiting.map(({ line_item_id, outstanding_quantity }) => ({
        title: titles.get(line_item_id)?.title ?? "",
        variant_title: titles.get(line_item_id)?.variant_title ?? null,
        quantity: outstanding_quantity,
      })),
      answer: answer?.answer ?? null,
      answered_at: answer ? new Date(answer.answered_at).toISOString() : null,
    },
  }
}

async function readOrder(scope: MedusaContainer, { backorder_id }: DelayLink): Promise<DelayedOrder> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: ["id", "order.display_id", "order.custom_display_id"],
    filters: { id: backorder_id },
  })
  const { order } = (data[0] ?? {}) as { order?: Partial<DelayedOrder> | null }
  return { display_id: order?.display_id ?? null, custom_display_id: order?.custom_display_id ?? null }
}

async function readTitles(scope: MedusaContainer, ids: string[]) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_line_item",
    fields: ["id", "product_title", "title", "variant_title"],
    filters: { id: ids },
  })
  return new Map(
    data.map((line) => [
      line.id,
      { title: line.product_title ?? line.title, variant_title: line.variant_title ?? null },
    ])
  )
}
