import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123201340 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_claim" drop constraint if exists "backorder_claim_cart_id_inventory_item_id_unique";`);
    this.addSql(`create table if not exists "backorder_claim" ("id" text not null, "cart_id" text not null, "sales_channel_id" text null, "inventory_item_id" text not null, "quantity" integer not null, "backordered_quantity" integer not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_claim_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claim_deleted_at" ON "backorder_claim" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claim_inventory_item_id" ON "backorder_claim" ("inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_claim_cart_id_inventory_item_id_unique" ON "backorder_claim" ("cart_id", "inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claim_expires_at" ON "backorder_claim" ("expires_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_claim" cascade;`);
  }

}
