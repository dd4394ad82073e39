import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Quantities are decimals. The models call them float, which for Medusa's DML is `real`; the column holds them exactly. */
export class Migration20261128073000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder" alter column "outstanding_quantity" type numeric;`);
    this.addSql(`alter table if exists "backorder_line" alter column "quantity" type numeric, alter column "backordered_quantity" type numeric, alter column "outstanding_quantity" type numeric;`);
    this.addSql(`alter table if exists "backorder_entry" alter column "quantity" type numeric;`);
    this.addSql(`alter table if exists "backorder_claim" alter column "quantity" type numeric, alter column "backordered_quantity" type numeric;`);
    this.addSql(`alter table if exists "backorder_reconciliation" add column if not exists "skipped" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_reconciliation" drop column if exists "skipped";`);
    this.addSql(`alter table if exists "backorder_claim" alter column "quantity" type integer using ceil("quantity"), alter column "backordered_quantity" type integer using ceil("backordered_quantity");`);
    this.addSql(`alter table if exists "backorder_entry" alter column "quantity" type integer using ceil("quantity");`);
    this.addSql(`alter table if exists "backorder_line" alter column "quantity" type integer using ceil("quantity"), alter column "backordered_quantity" type integer using ceil("backordered_quantity"), alter column "outstanding_quantity" type integer using ceil("outstanding_quantity");`);
    this.addSql(`alter table if exists "backorder" alter column "outstanding_quantity" type integer using ceil("outstanding_quantity");`);
  }

}
