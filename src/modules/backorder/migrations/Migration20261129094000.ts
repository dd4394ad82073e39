import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What customers answer to a delay. */
export class Migration20261129094000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_answer" ("id" text not null, "backorder_id" text not null, "product_id" text not null, "delay_key" text not null, "answer" text not null, "quantity" numeric not null, "answered_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_answer_pkey" primary key ("id"));`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_answer_deleted_at" ON "backorder_answer" ("deleted_at") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_answer_delay_key_unique" ON "backorder_answer" ("delay_key") WHERE deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_answer" cascade;`)
  }
}
