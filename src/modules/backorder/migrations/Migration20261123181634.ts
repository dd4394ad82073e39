import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123181634 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_variant_limit" drop constraint if exists "backorder_variant_limit_variant_id_unique";`);
    this.addSql(`alter table if exists "backorder_settings" drop constraint if exists "backorder_settings_product_id_unique";`);
    this.addSql(`alter table if exists "backorder_line" drop constraint if exists "backorder_line_line_item_id_unique";`);
    this.addSql(`alter table if exists "backorder" drop constraint if exists "backorder_order_id_unique";`);
    this.addSql(`create table if not exists "backorder" ("id" text not null, "order_id" text not null, "status" text not null, "outstanding_quantity" integer not null, "priority" integer not null default 0, "ordered_at" timestamptz not null, "filled_at" timestamptz null, "canceled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_deleted_at" ON "backorder" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_order_id_unique" ON "backorder" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_status_ordered_at" ON "backorder" ("status", "ordered_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_line" ("id" text not null, "line_item_id" text not null, "product_id" text null, "variant_id" text null, "quantity" integer not null, "backordered_quantity" integer not null, "outstanding_quantity" integer not null, "location_id" text null, "promo" text null, "expected_on" text null, "backorder_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_backorder_id" ON "backorder_line" ("backorder_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_deleted_at" ON "backorder_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_line_line_item_id_unique" ON "backorder_line" ("line_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_variant_id" ON "backorder_line" ("variant_id") WHERE outstanding_quantity > 0 AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_line_product_id" ON "backorder_line" ("product_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_entry" ("id" text not null, "what" text not null, "quantity" integer not null, "why" text not null, "happened_at" timestamptz not null, "line_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_entry_line_id" ON "backorder_entry" ("line_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_entry_deleted_at" ON "backorder_entry" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_settings" ("id" text not null, "product_id" text not null, "enabled" boolean not null default false, "promo" text null, "max_quantity" integer null, "expected_on" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_settings_pkey" primary key ("id"), constraint max_quantity_not_negative check (max_quantity >= 0), constraint expected_on_is_a_date check (expected_on ~ '^\\d{4}-\\d{2}-\\d{2}\$'));`);
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

    this.addSql(`drop table if exists "backorder_line" cascade;`);

    this.addSql(`drop table if exists "backorder_entry" cascade;`);

    this.addSql(`drop table if exists "backorder_settings" cascade;`);

    this.addSql(`drop table if exists "backorder_variant_limit" cascade;`);
  }

}
