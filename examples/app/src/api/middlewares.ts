import { defineMiddlewares, errorHandler } from "@medusajs/framework/http"

const answerByCore = errorHandler()

export default defineMiddlewares({
  errorHandler: (error, req, res, next) => {
    const json = res.json.bind(res)
    res.json = (body: unknown) => json({ ...(body as object), details: error.details })
    return answerByCore(error, req, res, next)
  },
})
