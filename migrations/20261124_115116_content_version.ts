import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'
import { addressesSoFar, contentVersion, withoutContentVersion } from './sql/contentVersion.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(contentVersion))
  await db.execute(sql.raw(addressesSoFar))
  await db.execute(sql`
   DROP TABLE "alerts_texts" CASCADE;
  DROP TABLE "_alerts_v_texts" CASCADE;
  DROP TABLE "advice_sections_texts" CASCADE;
  DROP TABLE "_advice_sections_v_texts" CASCADE;
  DROP TABLE "pages_texts" CASCADE;
  DROP TABLE "_pages_v_texts" CASCADE;
  ALTER TABLE "users" DROP COLUMN "login_attempts";
  ALTER TABLE "users" DROP COLUMN "lock_until";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(withoutContentVersion))
  await db.execute(sql`
   CREATE TABLE "alerts_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_alerts_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "advice_sections_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_advice_sections_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "pages_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_pages_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "users" ADD COLUMN "login_attempts" numeric DEFAULT 0;
  ALTER TABLE "users" ADD COLUMN "lock_until" timestamp(3) with time zone;
  ALTER TABLE "alerts_texts" ADD CONSTRAINT "alerts_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_texts" ADD CONSTRAINT "_alerts_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_texts" ADD CONSTRAINT "advice_sections_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_texts" ADD CONSTRAINT "_advice_sections_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_texts" ADD CONSTRAINT "pages_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_texts" ADD CONSTRAINT "_pages_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "alerts_texts_order_parent" ON "alerts_texts" USING btree ("order","parent_id");
  CREATE INDEX "alerts_texts_text_idx" ON "alerts_texts" USING btree ("text");
  CREATE INDEX "_alerts_v_texts_order_parent" ON "_alerts_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "advice_sections_texts_order_parent" ON "advice_sections_texts" USING btree ("order","parent_id");
  CREATE INDEX "advice_sections_texts_text_idx" ON "advice_sections_texts" USING btree ("text");
  CREATE INDEX "_advice_sections_v_texts_order_parent" ON "_advice_sections_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "pages_texts_order_parent" ON "pages_texts" USING btree ("order","parent_id");
  CREATE INDEX "pages_texts_text_idx" ON "pages_texts" USING btree ("text");
  CREATE INDEX "_pages_v_texts_order_parent" ON "_pages_v_texts" USING btree ("order","parent_id");`)
}
