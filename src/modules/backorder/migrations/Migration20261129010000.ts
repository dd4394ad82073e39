import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261129010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_known_variant" add column if not exists "was_allowed" boolean not null default false;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_known_variant" drop column if exists "was_allowed";`)
  }
}
