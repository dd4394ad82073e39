import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128074500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_claim" add column if not exists "told" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_claim" drop column if exists "told";`);
  }

}
