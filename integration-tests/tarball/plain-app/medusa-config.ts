import { defineConfig } from "@medusajs/framework/utils"

const { DATABASE_URL, BACKORDER_OPTIONS = "{}", WITHOUT_PLUGIN } = process.env
const plugin = { resolve: "medusa-plugin-backorder", options: JSON.parse(BACKORDER_OPTIONS) }

/** A merchant's app as it comes, with the plugin, or as it was before. */
export default defineConfig({
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
  plugins: WITHOUT_PLUGIN ? [] : [plugin],
})
