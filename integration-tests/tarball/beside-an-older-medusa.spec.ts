import { createDatabase, type Database } from "../support/app/database"
import { installedApp } from "../support/app/installed-app"
import { pretendingToBe } from "../support/app/older-medusa"
import { PlainApp } from "../support/app/plain-app"

const MINUTE = 60_000
const COMPLAINT = "medusa-plugin-backorder needs Medusa 2.18 or newer, found 2.15.5."

/** Where a package manager was told to install it in spite of its peers. */
describe("the plugin in an app with a Medusa that is too old", () => {
  let database: Database
  let migration: PromiseSettledResult<unknown>, start: PromiseSettledResult<unknown>

  beforeAll(async () => {
    const { folder } = await installedApp()
    database = await createDatabase()
    const app = new PlainApp(folder, database.url)
    ;[migration, start] = await pretendingToBe("2.15.5", folder, () =>
      Promise.allSettled([app.medusa(["db:migrate"]), app.start({ fromSource: true })])
    )
  }, 15 * MINUTE)

  afterAll(() => database?.drop())

  it("says so before it migrates anything", () => {
    expect(migration).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining(COMPLAINT) } })
  })

  it("does not let the server start, and says why", () => {
    expect(start).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining(COMPLAINT) } })
  })
})
