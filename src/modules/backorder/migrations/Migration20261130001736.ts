import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Quantities are decimals. The models call them float, which for Medusa's DML is `real`; the columns hold them exactly. */
export class Migration20261130001736 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_variant_limit" drop constraint if exists "backorder_variant_limit_variant_id_unique";`);
    this.addSql(`alter table if exists "backorder_settings" drop constraint if exists "backorder_settings_product_id_unique";`);
    this.addSql(`alter table if exists "backorder_receipt" drop constraint if exists "backorder_receipt_incoming_id_idempotency_key_unique";`);
    this.addSql(`alter table if exists "backorder_line" drop constraint if exists "backorder_line_line_item_id_unique";`);
    this.addSql(`alter table if exists "backorder_known_variant" drop constraint if exists "backorder_known_variant_variant_id_unique";`);
    this.addSql(`alter table if exists "backorder_fulfillment_hold" drop constraint if exists "backorder_fulfillment_hold_inventory_item_id_unique";`);
    this.addSql(`alter table if exists "backorder_claimed_cart" drop constraint if exists "backorder_claimed_cart_cart_id_unique";`);
    this.addSql(`alter table if exists "backorder_claim" drop constraint if exists "backorder_claim_cart_id_inventory_item_id_unique";`);
    this.addSql(`alter table if exists "backorder_answer" drop constraint if exists "backorder_answer_delay_key_unique";`);
    this.addSql(`alter table if exists "backorder" drop constraint if exists "backorder_order_id_unique";`);
    this.addSql(`create table if not exists "backorder" ("id" text not null, "order_id" text not null, "status" text not null, "told_status" text null, "outstanding_quantity" numeric not null, "priority" integer not null default 0, "ordered_at" timestamptz not null, "filled_at" timestamptz null, "canceled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_deleted_at" ON "backorder" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_order_id_unique" ON "backorder" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_status_ordered_at" ON "backorder" ("status", "ordered_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_untold" ON "backorder" ("id") WHERE status IS DISTINCT FROM told_status AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_prioritized" ON "backorder" ("order_id") WHERE priority <> 0 AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_answer" ("id" text not null, "backorder_id" text not null, "product_id" text not null, "delay_key" text not null, "answer" text not null, "quantity" numeric not null, "answered_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_answer_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_answer_deleted_at" ON "backorder_answer" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_answer_delay_key_unique" ON "backorder_answer" ("delay_key") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_claim" ("id" text not null, "cart_id" text not null, "sales_channel_id" text null, "inventory_item_id" text not null, "quantity" numeric not null, "backordered_quantity" numeric not null, "told" jsonb null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_claim_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claim_deleted_at" ON "backorder_claim" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claim_inventory_item_id" ON "backorder_claim" ("inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_claim_cart_id_inventory_item_id_unique" ON "backorder_claim" ("cart_id", "inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claim_expires_at" ON "backorder_claim" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_claimed_cart" ("id" text not null, "cart_id" text not null, "claimed_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_claimed_cart_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claimed_cart_deleted_at" ON "backorder_claimed_cart" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_claimed_cart_cart_id_unique" ON "backorder_claimed_cart" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_claimed_cart_claimed_at" ON "backorder_claimed_cart" ("claimed_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_fulfillment_hold" ("id" text not null, "inventory_item_id" text not null, "holder" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_fulfillment_hold_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_fulfillment_hold_deleted_at" ON "backorder_fulfillment_hold" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_fulfillment_hold_inventory_item_id_unique" ON "backorder_fulfillment_hold" ("inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_fulfillment_hold_holder" ON "backorder_fulfillment_hold" ("holder") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_import" ("id" text not null, "status" text not null, "file_name" text null, "summary" jsonb not null, "total" integer not null default 0, "done" integer not null default 0, "failure" text null, "failure_details" jsonb null, "seen_at" timestamptz null, "saved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_import_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_import_deleted_at" ON "backorder_import" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_import_row" ("id" text not null, "import_id" text not null, "row" integer not null, "product_id" text null, "says" jsonb not null, "problems" jsonb null, "changes" boolean not null default false, "before" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_import_row_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_import_row_deleted_at" ON "backorder_import_row" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_import_row_import_id_row" ON "backorder_import_row" ("import_id", "row") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_import_row_import_id_product_id" ON "backorder_import_row" ("import_id", "product_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_incoming" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "quantity" numeric not null, "received_quantity" numeric not null default 0, "expected_on" text not null, "reference" text null, "note" text null, "status" text not null default 'expected', "late_told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_incoming_pkey" primary key ("id"), constraint incoming_quantity_positive check (quantity > 0), constraint incoming_received_quantity_within check (received_quantity BETWEEN 0 AND quantity), constraint incoming_expected_on_is_a_date check (expected_on ~ '^\\d{4}-\\d{2}-\\d{2}\$'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_incoming_deleted_at" ON "backorder_incoming" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_incoming_inventory_item_id_location_id" ON "backorder_incoming" ("inventory_item_id", "location_id") WHERE status = 'expected' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_incoming_status_expected_on" ON "backorder_incoming" ("status", "expected_on") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_known_variant" ("id" text not null, "variant_id" text not null, "product_id" text not null, "was_allowed" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_known_variant_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_known_variant_deleted_at" ON "backorder_known_variant" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_known_variant_variant_id_unique" ON "backorder_known_variant" ("variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_known_variant_product_id" ON "backorder_known_variant" ("product_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_line" ("id" text not null, "line_item_id" text not null, "product_id" text null, "variant_id" text null, "quantity" numeric not null, "backordered_quantity" numeric not null, "outstanding_quantity" numeric not null, "ordered_at" timestamptz not null, "location_id" text null, "promo" text null, "expected_on" text null, "promised_on" text null, "parts" jsonb null, "delayed_from" text null, "backorder_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_backorder_id" ON "backorder_line" ("backorder_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_deleted_at" ON "backorder_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_line_line_item_id_unique" ON "backorder_line" ("line_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_variant_id" ON "backorder_line" ("variant_id") WHERE outstanding_quantity > 0 AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_product_id" ON "backorder_line" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_delayed" ON "backorder_line" ("id") WHERE delayed_from IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_entry" ("id" text not null, "what" text not null, "quantity" numeric not null, "why" text not null, "promised_on" text null, "happened_at" timestamptz not null, "line_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_entry_line_id" ON "backorder_entry" ("line_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_entry_deleted_at" ON "backorder_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_entry_happened_at" ON "backorder_entry" ("happened_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_receipt" ("id" text not null, "incoming_id" text not null, "quantity" numeric not null, "idempotency_key" text null, "stocked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_receipt_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_receipt_deleted_at" ON "backorder_receipt" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_receipt_incoming_id_idempotency_key_unique" ON "backorder_receipt" ("incoming_id", "idempotency_key") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_reconciliation" ("id" text not null, "reconciled_at" timestamptz not null, "checked" integer not null, "differences" integer not null, "repaired" integer not null, "duration_ms" integer not null, "skipped" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_reconciliation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_reconciliation_deleted_at" ON "backorder_reconciliation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_reconciliation_reconciled_at" ON "backorder_reconciliation" ("reconciled_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_settings" ("id" text not null, "product_id" text not null, "enabled" boolean not null default false, "promo" text null, "max_quantity" integer null, "expected_on" text null, "limit_to_incoming" boolean not null default false, "limit_reached_at" timestamptz null, "limited_since" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_settings_pkey" primary key ("id"), constraint max_quantity_not_negative check (max_quantity >= 0), constraint expected_on_is_a_date check (expected_on ~ '^\\d{4}-\\d{2}-\\d{2}\$'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_settings_deleted_at" ON "backorder_settings" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_settings_product_id_unique" ON "backorder_settings" ("product_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_variant_limit" ("id" text not null, "variant_id" text not null, "max_quantity" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_variant_limit_pkey" primary key ("id"), constraint variant_max_quantity_not_negative check (max_quantity >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_variant_limit_deleted_at" ON "backorder_variant_limit" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_variant_limit_variant_id_unique" ON "backorder_variant_limit" ("variant_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "backorder_line" add constraint "backorder_line_backorder_id_foreign" foreign key ("backorder_id") references "backorder" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "backorder_entry" add constraint "backorder_entry_line_id_foreign" foreign key ("line_id") references "backorder_line" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_line" drop constraint if exists "backorder_line_backorder_id_foreign";`);

    this.addSql(`alter table if exists "backorder_entry" drop constraint if exists "backorder_entry_line_id_foreign";`);

    this.addSql(`drop table if exists "backorder" cascade;`);

    this.addSql(`drop table if exists "backorder_answer" cascade;`);

    this.addSql(`drop table if exists "backorder_claim" cascade;`);

    this.addSql(`drop table if exists "backorder_claimed_cart" cascade;`);

    this.addSql(`drop table if exists "backorder_fulfillment_hold" cascade;`);

    this.addSql(`drop table if exists "backorder_import" cascade;`);

    this.addSql(`drop table if exists "backorder_import_row" cascade;`);

    this.addSql(`drop table if exists "backorder_incoming" cascade;`);

    this.addSql(`drop table if exists "backorder_known_variant" cascade;`);

    this.addSql(`drop table if exists "backorder_line" cascade;`);

    this.addSql(`drop table if exists "backorder_entry" cascade;`);

    this.addSql(`drop table if exists "backorder_receipt" cascade;`);

    this.addSql(`drop table if exists "backorder_reconciliation" cascade;`);

    this.addSql(`drop table if exists "backorder_settings" cascade;`);

    this.addSql(`drop table if exists "backorder_variant_limit" cascade;`);
  }

}
