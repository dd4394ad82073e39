import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124002506 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_fulfillment_hold" drop constraint if exists "backorder_fulfillment_hold_inventory_item_id_unique";`);
    this.addSql(`create table if not exists "backorder_fulfillment_hold" ("id" text not null, "inventory_item_id" text not null, "holder" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_fulfillment_hold_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_fulfillment_hold_deleted_at" ON "backorder_fulfillment_hold" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_fulfillment_hold_inventory_item_id_unique" ON "backorder_fulfillment_hold" ("inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_fulfillment_hold_holder" ON "backorder_fulfillment_hold" ("holder") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_fulfillment_hold" cascade;`);
  }

}
