import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128073234 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_known_variant" drop constraint if exists "backorder_known_variant_variant_id_unique";`);
    this.addSql(`create table if not exists "backorder_known_variant" ("id" text not null, "variant_id" text not null, "product_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_known_variant_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_known_variant_deleted_at" ON "backorder_known_variant" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_known_variant_variant_id_unique" ON "backorder_known_variant" ("variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_known_variant_product_id" ON "backorder_known_variant" ("product_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_known_variant" cascade;`);
  }

}
