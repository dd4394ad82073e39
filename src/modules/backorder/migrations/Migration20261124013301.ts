import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124013301 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_settings" add column if not exists "limit_reached_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_settings" drop column if exists "limit_reached_at";`);
  }

}
