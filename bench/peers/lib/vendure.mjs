import { randomUUID } from "node:crypto"
import { VENDURE_VERSION, Populator, bootstrap, dummyPaymentHandler } from "@vendure/core"
import { freePort } from "./postgres.mjs"
import { initialData } from "./initial-data.mjs"

/** @typedef {{ shopApi: string, adminApi: string, login: { username: string, password: string } }} Api */

/**
 * Starts a Vendure with its default settings in this process, and fills in what every shop has.
 *
 * @param {import("./postgres.mjs").Connection} connection of an empty database
 * @returns {Promise<Api & { version: string, stop: () => Promise<void> }>} the addresses of its two APIs
 */
export async function startVendure({ user, ...connection }) {
  const port = await freePort()
  const login = { identifier: "superadmin", password: randomUUID() }
  const app = await bootstrap({
    apiOptions: { hostname: "127.0.0.1", port },
    authOptions: { tokenMethod: "bearer", superadminCredentials: login },
    // The pool keeps node-postgres' own size, as in a new Vendure project: at most 10 connections.
    dbConnectionOptions: { type: "postgres", username: user, ...connection, synchronize: true },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    logger: errorsOnly,
  })
  await app.get(Populator).populateInitialData(initialData)
  return {
    shopApi: `http://127.0.0.1:${port}/shop-api`,
    adminApi: `http://127.0.0.1:${port}/admin-api`,
    login: { username: login.identifier, password: login.password },
    version: VENDURE_VERSION,
    stop: () => app.close(),
  }
}

/** @type {import("@vendure/core").VendureLogger} stdout is for the table */
const errorsOnly = {
  error: (message, context) => console.error(`Vendure${context ? ` (${context})` : ""}: ${message}`),
  warn: () => {},
  info: () => {},
  verbose: () => {},
  debug: () => {},
}
