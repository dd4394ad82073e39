import { z } from "@medusajs/framework/zod"
import { DELAY_ANSWERS } from "../../modules/backorder/domain/codes"
import { day, moment } from "./values"

const token = z.string().min(1).max(2000).describe("As it stands in the link of the message.")

/** `GET /store/backorder-answers?token=`. */
export const delayParams = z.object({ token })
export type DelayParams = z.infer<typeof delayParams>

/** `POST /store/backorder-answers`. */
export const answerDelayBody = z.strictObject({
  token,
  answer: z.enum(DELAY_ANSWERS).describe("`cancel` takes off the order what still waits of the product."),
})
export type AnswerDelayBody = z.infer<typeof answerDelayBody>

/** What a customer was told of a delay, and what the answer was. It has nothing of the customer and of the rest of the order. */
export const delayResponse = z.object({
  backorder_answer: z.object({
    display_id: z.number().nullable(),
    custom_display_id: z.string().nullable(),
    expected_on: day.nullable().describe("`null` = on no day that is known."),
    previous_expected_on: day,
    lines: z
      .array(z.object({ title: z.string(), variant_title: z.string().nullable(), quantity: z.number() }))
      .describe("What still waits of the product that is delayed."),
    answer: z.enum(DELAY_ANSWERS).nullable(),
    answered_at: moment.nullable(),
  }),
})
export type DelayResponse = z.infer<typeof delayResponse>
