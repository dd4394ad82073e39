import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124013510 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_reconciliation" ("id" text not null, "reconciled_at" timestamptz not null, "checked" integer not null, "differences" integer not null, "repaired" integer not null, "duration_ms" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_reconciliation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_reconciliation_deleted_at" ON "backorder_reconciliation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_reconciliation_reconciled_at" ON "backorder_reconciliation" ("reconciled_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "backorder" add column if not exists "told_status" text null;`);
    // What is there already was told when it came about.
    this.addSql(`update "backorder" set "told_status" = "status";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_untold" ON "backorder" ("id") WHERE status IS DISTINCT FROM told_status AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_prioritized" ON "backorder" ("order_id") WHERE priority <> 0 AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_reconciliation" cascade;`);

    this.addSql(`drop index if exists "IDX_backorder_untold";`);
    this.addSql(`drop index if exists "IDX_backorder_prioritized";`);
    this.addSql(`alter table if exists "backorder" drop column if exists "told_status";`);
  }

}
