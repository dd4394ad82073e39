import { TestDatabase } from "../../support/test-database"
import { startDemo } from "./demo"

/** Starts the demo store once for all files, each of which finds it as it was then. */
export default async function begin(): Promise<void> {
  const { demo, stop } = await startDemo()
  const database = TestDatabase.at(demo.database_url)
  await database.keepAs("seeded")
  process.env.RUNNING_DEMO = JSON.stringify(demo)
  Object.assign(globalThis, {
    endDemo: async () => {
      await stop()
      await database.drop()
    },
  })
}
