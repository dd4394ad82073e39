import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_import" add column if not exists "failure_details" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_import" drop column if exists "failure_details";`);
  }
}
