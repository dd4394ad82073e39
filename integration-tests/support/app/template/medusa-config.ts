import { defineConfig } from "@medusajs/framework/utils"

const { DATABASE_URL, REDIS_URL, BACKORDER_OPTIONS = "{}", WITHOUT_PLUGIN, WITH_LOYALTY, WITHOUT_ADMIN } = process.env
const backorder = { resolve: "medusa-plugin-backorder", options: JSON.parse(BACKORDER_OPTIONS) }
const loyalty = { resolve: "@medusajs/loyalty-plugin", options: {} }

/** What several instances share where Redis is there; without it each has its own. */
const redis = { redisUrl: REDIS_URL }
const sharedModules = [
  { resolve: "@medusajs/medusa/event-bus-redis", options: redis },
  { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis } },
  {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [{ resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: redis }],
    },
  },
]

/** A merchant's app as it comes, with the plugin, or as it was before. */
export default defineConfig({
  admin: { disable: Boolean(WITHOUT_ADMIN) },
  projectConfig: {
    databaseUrl: DATABASE_URL,
    databaseDriverOptions: { ssl: false, connection: { ssl: false } },
    // The tests speak plain HTTP to a production server.
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "secret",
      cookieSecret: "secret",
    },
  },
  plugins: [...(WITH_LOYALTY ? [loyalty] : []), ...(WITHOUT_PLUGIN ? [] : [backorder])],
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve: "./src/modules/moody-payment", id: "moody" }] },
    },
    ...(REDIS_URL ? sharedModules : []),
  ],
})
