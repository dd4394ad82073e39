const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Every spec file starts a Medusa of its own, and the entities of the one before must not be found again.
MetadataStorage.clear()

// A test that damages rows must be the one that repairs them, so the job's hour is the one furthest away. (A day further
// than setTimeout can count, 24 days, would make Medusa's in-memory engine run the job over and over.)
process.env.BACKORDER_RECONCILE_SCHEDULE = `0 ${(new Date().getHours() + 12) % 24} * * *`

/** What Medusa and knex say in every run and what nobody can act on. */
const NOISE = [
  // Between two tests the database is put back from its template, which ends the pool's connections. Each says so.
  "Connection ended unexpectedly",
  // A migration of the user module, on a database without users.
  'If the index "IDX_user_email" fails to create',
]

for (const level of ["log", "info"]) {
  const print = console[level]
  console[level] = (...args) => NOISE.some((noise) => String(args[0]).includes(noise)) || print(...args)
}
