/**
 * The environment of every Medusa that the demo runs.
 *
 * @param {{ url: string, port: number, shopPort: number, at: { storefront: string }, pictures: string, watches: boolean }} demo
 */
export function medusaEnvironment({ url, port, shopPort, at, pictures, watches }) {
  const admin = `http://localhost:${port},http://127.0.0.1:${port}`
  const store = `http://localhost:${shopPort},http://127.0.0.1:${shopPort}`
  return {
    ...process.env,
    // Medusa bundles the admin file by file in "development", and sends its cookies over https alone in "production".
    NODE_ENV: watches ? "development" : "demo",
    DATABASE_URL: url,
    STORE_CORS: store,
    ADMIN_CORS: admin,
    AUTH_CORS: `${admin},${store}`,
    HMR_BIND_HOST: "127.0.0.1",
    MEDUSA_DISABLE_TELEMETRY: "1",
    // The types are checked by "npm run typecheck", not again at each of the three starts.
    TS_NODE_TRANSPILE_ONLY: "true",
    DEMO_PICTURES_URL: `${at.storefront}/pictures`,
    DEMO_PICTURES_DIR: pictures,
  }
}
