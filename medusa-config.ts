import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const translates = process.env.MEDUSA_FF_TRANSLATION === "true"
const isIndexed = process.env.MEDUSA_FF_INDEX_ENGINE === "true"
const isCached = process.env.MEDUSA_FF_CACHING === "true"
const hasRoles = process.env.MEDUSA_FF_RBAC === "true"

// This repository runs itself as a Medusa app (demo, tests). A merchant's app lists the package under `plugins` instead.
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, connection: { ssl: false } },
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:9000,http://localhost:8000",
      jwtSecret: process.env.JWT_SECRET ?? "supersecret",
      cookieSecret: process.env.COOKIE_SECRET ?? "supersecret",
    },
  },
  admin: { disable: Boolean(process.env.WITHOUT_ADMIN) },
  featureFlags: { translation: translates, rbac: hasRoles, index_engine: isIndexed, caching: isCached },
  modules: [
    ...(translates ? [{ resolve: "@medusajs/medusa/translation" }] : []),
    // Core reads the flag before it knows it, and would leave the module out.
    ...(hasRoles ? [{ resolve: "@medusajs/medusa/rbac" }] : []),
    ...(isIndexed ? [{ resolve: "@medusajs/medusa/index-module" }] : []),
    ...(isCached ? [{ resolve: "@medusajs/medusa/caching", options: { in_memory: { enable: true } } }] : []),
    {
      resolve: "./src/modules/backorder",
      options: {
        reconcile_schedule: process.env.BACKORDER_RECONCILE_SCHEDULE,
        ...JSON.parse(process.env.BACKORDER_OPTIONS ?? "{}"),
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: (process.env.NOTIFICATION_CHANNELS ?? "feed,email").split(",") },
          },
        ],
      },
    },
  ],
})
