import Medusa from "@medusajs/js-sdk"

/** Stands for the starter's own `src/lib/config.ts`, so that the files beside it can be compiled here. */
export const sdk = new Medusa({ baseUrl: "http://localhost:9000" })
