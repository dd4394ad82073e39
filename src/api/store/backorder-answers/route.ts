import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { answerBackorderDelayWorkflow } from "../../../workflows/answer-backorder-delay"
import { linkOf } from "../../../workflows/delay-links"
import type { AnswerDelayBody, DelayParams, DelayResponse } from "../../contracts"
import { readDelay } from "../../views/delay"

export const GET = async (req: MedusaStoreRequest<unknown, DelayParams>, res: MedusaResponse<DelayResponse>) => {
  res.json(await readDelay(req.scope, linkOf(req.scope, req.validatedQuery.token)))
}

export const POST = async (req: MedusaStoreRequest<AnswerDelayBody>, res: MedusaResponse<DelayResponse>) => {
  const { token, answer } = req.validatedBody
  const link = linkOf(req.scope, token)
  await answerBackorderDelayWorkflow(req.scope).run({ input: { link, answer } })
  res.json(await readDelay(req.scope, link))
}
