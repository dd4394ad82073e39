import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128154500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_entry_happened_at" ON "backorder_entry" ("happened_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_backorder_entry_happened_at";`);
  }

}
