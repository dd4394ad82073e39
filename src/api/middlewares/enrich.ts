import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Makes a middleware that lets `add` complete the body of a successful answer before it is sent.
 *
 * @param add - changes the body in place. When it fails, the failure is logged and core's answer is sent as it was: a
 * storefront never breaks because of a promo.
 */
export function enrichResponse<Body extends object>(add: (body: Body, req: MedusaRequest) => Promise<void>) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const send = res.json.bind(res)
    res.json = (body: unknown) => {
      if (res.statusCode >= 400 || typeof body !== "object" || body === null) {
        return send(body)
      }
      add(body as Body, req)
        .catch((error) => {
          const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
          logger.error(`medusa-plugin-backorder could not complete ${req.method} ${req.path}`, error)
        })
        .then(() => send(body))
        .catch(next)
      return res
    }
    next()
  }
}
