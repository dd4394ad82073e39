/** What Vendure and the libraries below it read from the environment while they load: imported before any of them. */
process.env.NODE_ENV = "production"
process.env.VENDURE_DISABLE_TELEMETRY = "true"
