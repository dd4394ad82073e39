import {
  closeWaitingroomClient,
  createPostgresDatabaseTemplate,
  dropPostgresDatabaseTemplate,
  restorePostgresDatabaseFromTemplate,
} from "@medusajs/test-utils"
import { createDatabase, databaseUrl } from "./app/database"

/** A database that can be kept under a name and put back later, which is faster than to empty it. */
export class TestDatabase {
  private readonly kept = new Set<string>()

  private constructor(private readonly name: string) {}

  /**
   * With all tables: a copy of the database that `npm test` has had migrated (`MIGRATED_DATABASE`). Several processes copy it at
   * once, and Medusa's helper for templates, which closes the original to everybody meanwhile, then fails in one of them.
   */
  static async create(): Promise<TestDatabase> {
    const { name } = await createDatabase(process.env.MIGRATED_DATABASE)
    return new TestDatabase(name)
  }

  /** One that is there already. */
  static at(url: string): TestDatabase {
    return new TestDatabase(new URL(url).pathname.slice(1))
  }

  get url(): string {
    return databaseUrl(this.name)
  }

  async keepAs(label: string): Promise<void> {
    await createPostgresDatabaseTemplate({ databaseName: this.name, templateName: this.template(label) })
    this.kept.add(label)
  }

  async putBack(label: string): Promise<void> {
    await restorePostgresDatabaseFromTemplate({ databaseName: this.name, templateName: this.template(label) })
  }

  async drop(): Promise<void> {
    for (const name of [...[...this.kept].map((label) => this.template(label)), this.name]) {
      await dropPostgresDatabaseTemplate(name)
    }
    await closeWaitingroomClient()
  }

  private template(label: string): string {
    return `${this.name}_${label}`
  }
}
