import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Incoming stock, what waiting lines are promised of it, and the setting that limits backorders to it. */
export class Migration20261129090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_incoming" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "quantity" numeric not null, "received_quantity" numeric not null default 0, "expected_on" text not null, "reference" text null, "note" text null, "status" text not null default 'expected', "late_told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_incoming_pkey" primary key ("id"), constraint incoming_quantity_positive check (quantity > 0), constraint incoming_received_quantity_within check (received_quantity BETWEEN 0 AND quantity), constraint incoming_expected_on_is_a_date check (expected_on ~ '^\\d{4}-\\d{2}-\\d{2}$'));`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_incoming_deleted_at" ON "backorder_incoming" ("deleted_at") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_incoming_inventory_item_id_location_id" ON "backorder_incoming" ("inventory_item_id", "location_id") WHERE status = 'expected' AND deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_incoming_status_expected_on" ON "backorder_incoming" ("status", "expected_on") WHERE deleted_at IS NULL;`)

    this.addSql(`create table if not exists "backorder_receipt" ("id" text not null, "incoming_id" text not null, "quantity" numeric not null, "idempotency_key" text null, "stocked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_receipt_pkey" primary key ("id"));`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_receipt_deleted_at" ON "backorder_receipt" ("deleted_at") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_receipt_incoming_id_idempotency_key_unique" ON "backorder_receipt" ("incoming_id", "idempotency_key") WHERE deleted_at IS NULL;`)

    this.addSql(`alter table if exists "backorder_settings" add column if not exists "limit_to_incoming" boolean not null default false;`)
    this.addSql(`alter table if exists "backorder_line" add column if not exists "promised_on" text null, add column if not exists "parts" jsonb null, add column if not exists "delayed_from" text null;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_delayed" ON "backorder_line" ("id") WHERE delayed_from IS NOT NULL AND deleted_at IS NULL;`)
    this.addSql(`alter table if exists "backorder_entry" add column if not exists "promised_on" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_entry" drop column if exists "promised_on";`)
    this.addSql(`alter table if exists "backorder_line" drop column if exists "promised_on", drop column if exists "parts", drop column if exists "delayed_from";`)
    this.addSql(`alter table if exists "backorder_settings" drop column if exists "limit_to_incoming";`)
    this.addSql(`drop table if exists "backorder_receipt" cascade;`)
    this.addSql(`drop table if exists "backorder_incoming" cascade;`)
  }
}
