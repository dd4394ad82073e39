import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261129013000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_claimed_cart" drop constraint if exists "backorder_claimed_cart_cart_id_unique";`)
    this.addSql(`create table if not exists "backorder_claimed_cart" ("id" text not null, "cart_id" text not null, "claimed_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_claimed_cart_pkey" primary key ("id"));`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claimed_cart_deleted_at" ON "backorder_claimed_cart" ("deleted_at") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_claimed_cart_cart_id_unique" ON "backorder_claimed_cart" ("cart_id") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claimed_cart_claimed_at" ON "backorder_claimed_cart" ("claimed_at") WHERE deleted_at IS NULL;`)

    this.addSql(`alter table if exists "backorder_settings" add column if not exists "limited_since" timestamptz null;`)
    // Nobody has noted yet which carts have claimed.
    this.addSql(`update "backorder_settings" set "limited_since" = now() where "max_quantity" is not null;`)
    this.addSql(`update "backorder_variant_limit" set "created_at" = now();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_claimed_cart" cascade;`)

    this.addSql(`alter table if exists "backorder_settings" drop column if exists "limited_since";`)
  }
}
