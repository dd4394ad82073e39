import { createHmac } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { JsonWebTokenError, sign, TokenExpiredError, verify } from "jsonwebtoken"
import { refusal, type Refusal } from "../refusal"

/** What a link in a message about a delay stands for: this delay of this product in this order, and nothing else. */
const delayLink = z.object({
  backorder_id: z.string(),
  product_id: z.string(),
  expected_on: z.string().nullable(),
  previous_expected_on: z.string(),
})
export type DelayLink = z.infer<typeof delayLink>

/** Says what the token is for: one that was made for something else is none of ours. */
const AUDIENCE = "medusa-plugin-backorder:delay"

/**
 * A token that lets whoever has it answer one delay, for a number of days.
 *
 * @param secret - core's `http.jwtSecret`. Tokens are signed with a key that is made of it, so that core takes none of them for
 * a log-in, nor we one of core's.
 */
export function signDelay(
  { backorder_id, product_id, expected_on, previous_expected_on }: DelayLink,
  secret: string,
  days: number
) {
  const payload = { backorder_id, product_id, expected_on, previous_expected_on }
  return sign(payload, keyOf(secret), { algorithm: "HS256", audience: AUDIENCE, expiresIn: `${days}d` })
}

/** @throws MedusaError INVALID_DATA when the token is not one of ours, or its time is over. */
export function verifyDelay(token: string, secret: string): DelayLink {
  try {
    const payload = verify(token, keyOf(secret), { algorithms: ["HS256"], audience: AUDIENCE })
    return delayLink.parse(payload)
  } catch (error) {
    if (error instanceof TokenExpiredError) {
      const message = "The time to answer is over: ask the shop what became of the order"
      throw refusal(MedusaError.Types.INVALID_DATA, message, { code: "answer_expired", field: "token" })
    }
    if (error instanceof JsonWebTokenError || error instanceof z.ZodError) {
      throw invalidLink()
    }
    throw error
  }
}

export function invalidLink(): Refusal {
  const message = "The link is not one of ours: open it as it stands in the message"
  return refusal(MedusaError.Types.INVALID_DATA, message, { code: "answer_link_invalid", field: "token" })
}

/** The same for the same delay, however often it is told. */
export function delayKey({ backorder_id, product_id, previous_expected_on, expected_on }: DelayLink): string {
  return [backorder_id, product_id, previous_expected_on, expected_on ?? "never"].join(":")
}

function keyOf(secret: string): Buffer {
  return createHmac("sha256", secret).update(AUDIENCE).digest()
}
