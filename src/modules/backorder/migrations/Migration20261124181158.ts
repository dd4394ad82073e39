import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124181158 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_import" ("id" text not null, "status" text not null, "file_name" text null, "summary" jsonb not null, "total" integer not null default 0, "done" integer not null default 0, "failure" text null, "seen_at" timestamptz null, "saved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_import_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_import_deleted_at" ON "backorder_import" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`create table if not exists "backorder_import_row" ("id" text not null, "import_id" text not null, "row" integer not null, "product_id" text null, "says" jsonb not null, "problems" jsonb null, "changes" boolean not null default false, "before" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_import_row_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_import_row_deleted_at" ON "backorder_import_row" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_import_row_import_id_row" ON "backorder_import_row" ("import_id", "row") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_import_row_import_id_product_id" ON "backorder_import_row" ("import_id", "product_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_import" cascade;`);
    this.addSql(`drop table if exists "backorder_import_row" cascade;`);
  }

}
