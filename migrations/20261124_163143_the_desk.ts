import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'
import { houseWordsSoFar } from './sql/houseWords.ts'
import { review, withoutReview } from './sql/review.ts'
import { secondFactor, withoutSecondFactor } from './sql/secondFactor.ts'
import { partsGoWithWhatTheyShow } from './sql/templates.ts'
import { watchNotice } from './sql/emergencyNotice.ts'
import { endings, withoutEndings } from './sql/endings.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_alerts_ended" AS ENUM('found', 'charged', 'over');
  CREATE TYPE "public"."enum__alerts_v_version_ended" AS ENUM('found', 'charged', 'over');
  CREATE TYPE "public"."enum_templates_blocks_callout_level" AS ENUM('note', 'care', 'act');
  CREATE TYPE "public"."enum_templates_blocks_video_source" AS ENUM('own', 'youtube', 'vimeo');
  CREATE TYPE "public"."enum_templates_kind" AS ENUM('scam', 'appeal', 'incident', 'road', 'court', 'announcement');
  CREATE TYPE "public"."enum_site_sign_in_second_factor" AS ENUM('nobody', 'editors');
  CREATE TYPE "public"."enum__site_v_version_sign_in_second_factor" AS ENUM('nobody', 'editors');
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'publish without review' BEFORE 'unpublish';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'submit' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'ask' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'approve' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'confirm' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'take-back' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'schedule' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'unschedule' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'schedule failed' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'put away' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'end' BEFORE 'update';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'preview link' BEFORE 'export';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'preview link revoked' BEFORE 'export';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'second factor on';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'second factor off';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'second factor taken away';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'recovery codes';
  ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'recovery code used';
  CREATE TABLE "templates_blocks_prose" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" jsonb NOT NULL,
  	"block_name" varchar
  );
  
  CREATE TABLE "templates_blocks_steps_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"heading" varchar NOT NULL,
  	"text" jsonb
  );
  
  CREATE TABLE "templates_blocks_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar DEFAULT 'What to do',
  	"block_name" varchar
  );
  
  CREATE TABLE "templates_blocks_callout" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"level" "enum_templates_blocks_callout_level" DEFAULT 'note' NOT NULL,
  	"heading" varchar NOT NULL,
  	"text" jsonb,
  	"button_label" varchar,
  	"button_target" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "templates_blocks_contact_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar DEFAULT 'Report it',
  	"block_name" varchar
  );
  
  CREATE TABLE "templates_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"source" "enum_templates_blocks_video_source" DEFAULT 'own' NOT NULL,
  	"file_id" uuid,
  	"address" varchar,
  	"seconds" numeric,
  	"poster_id" uuid,
  	"captioned" boolean,
  	"transcript" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "templates_blocks_picture" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"image_id" uuid NOT NULL,
  	"caption" varchar,
  	"credit" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "templates_blocks_advice_section" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"section_id" uuid NOT NULL,
  	"block_name" varchar
  );
  
  CREATE TABLE "templates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"purpose" varchar NOT NULL,
  	"title" varchar,
  	"summary" varchar,
  	"kind" "enum_templates_kind" NOT NULL,
  	"sensitive" boolean DEFAULT false,
  	"hours" numeric,
  	"shown_on_dashboard" boolean DEFAULT true,
  	"order" numeric DEFAULT 100,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "templates_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_channels_id" uuid,
  	"advice_sections_id" uuid
  );
  
  CREATE TABLE "preview_links" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"note" varchar,
  	"title" varchar,
  	"made_by" varchar,
  	"maker_id" uuid,
  	"kind" varchar,
  	"document" varchar,
  	"version" varchar,
  	"words_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone,
  	"revoked_by" varchar,
  	"opened" numeric DEFAULT 0,
  	"last_opened_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "emergency_notice" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"words" varchar,
  	"link" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_emergency_notice_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_words" varchar,
  	"version_link" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "site_house_words" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"word" varchar NOT NULL,
  	"instead" varchar,
  	"why" varchar
  );
  
  CREATE TABLE "_site_v_version_house_words" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"word" varchar NOT NULL,
  	"instead" varchar,
  	"why" varchar,
  	"_uuid" varchar
  );
  
  ALTER TABLE "alerts" ADD COLUMN "withdraw_at" timestamp(3) with time zone;
  ALTER TABLE "alerts" ADD COLUMN "review_by" timestamp(3) with time zone;
  ALTER TABLE "alerts" ADD COLUMN "ended" "enum_alerts_ended";
  ALTER TABLE "alerts" ADD COLUMN "ended_at" timestamp(3) with time zone;
  ALTER TABLE "alerts" ADD COLUMN "author" varchar;
  ALTER TABLE "alerts" ADD COLUMN "author_id" varchar;
  ALTER TABLE "alerts" ADD COLUMN "revision" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_withdraw_at" timestamp(3) with time zone;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_review_by" timestamp(3) with time zone;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_ended" "enum__alerts_v_version_ended";
  ALTER TABLE "_alerts_v" ADD COLUMN "version_ended_at" timestamp(3) with time zone;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_author" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_author_id" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_revision" varchar;
  ALTER TABLE "advice_sections" ADD COLUMN "author" varchar;
  ALTER TABLE "advice_sections" ADD COLUMN "author_id" varchar;
  ALTER TABLE "advice_sections" ADD COLUMN "revision" varchar;
  ALTER TABLE "_advice_sections_v" ADD COLUMN "version_author" varchar;
  ALTER TABLE "_advice_sections_v" ADD COLUMN "version_author_id" varchar;
  ALTER TABLE "_advice_sections_v" ADD COLUMN "version_revision" varchar;
  ALTER TABLE "contact_channels" ADD COLUMN "review_by" timestamp(3) with time zone;
  ALTER TABLE "contact_channels" ADD COLUMN "author" varchar;
  ALTER TABLE "contact_channels" ADD COLUMN "author_id" varchar;
  ALTER TABLE "contact_channels" ADD COLUMN "revision" varchar;
  ALTER TABLE "_contact_channels_v" ADD COLUMN "version_review_by" timestamp(3) with time zone;
  ALTER TABLE "_contact_channels_v" ADD COLUMN "version_author" varchar;
  ALTER TABLE "_contact_channels_v" ADD COLUMN "version_author_id" varchar;
  ALTER TABLE "_contact_channels_v" ADD COLUMN "version_revision" varchar;
  ALTER TABLE "pages" ADD COLUMN "review_by" timestamp(3) with time zone;
  ALTER TABLE "pages" ADD COLUMN "author" varchar;
  ALTER TABLE "pages" ADD COLUMN "author_id" varchar;
  ALTER TABLE "pages" ADD COLUMN "revision" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_review_by" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_author" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_author_id" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_revision" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "templates_id" uuid;
  ALTER TABLE "site" ADD COLUMN "sign_in_second_factor" "enum_site_sign_in_second_factor" DEFAULT 'nobody';
  ALTER TABLE "_site_v" ADD COLUMN "version_sign_in_second_factor" "enum__site_v_version_sign_in_second_factor" DEFAULT 'nobody';
  ALTER TABLE "templates_blocks_prose" ADD CONSTRAINT "templates_blocks_prose_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_blocks_steps_steps" ADD CONSTRAINT "templates_blocks_steps_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."templates_blocks_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_blocks_steps" ADD CONSTRAINT "templates_blocks_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_blocks_callout" ADD CONSTRAINT "templates_blocks_callout_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_blocks_contact_channels" ADD CONSTRAINT "templates_blocks_contact_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_blocks_video" ADD CONSTRAINT "templates_blocks_video_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "templates_blocks_video" ADD CONSTRAINT "templates_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "templates_blocks_video" ADD CONSTRAINT "templates_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_blocks_picture" ADD CONSTRAINT "templates_blocks_picture_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "templates_blocks_picture" ADD CONSTRAINT "templates_blocks_picture_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_blocks_advice_section" ADD CONSTRAINT "templates_blocks_advice_section_section_id_advice_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."advice_sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "templates_blocks_advice_section" ADD CONSTRAINT "templates_blocks_advice_section_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_rels" ADD CONSTRAINT "templates_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_rels" ADD CONSTRAINT "templates_rels_contact_channels_fk" FOREIGN KEY ("contact_channels_id") REFERENCES "public"."contact_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "templates_rels" ADD CONSTRAINT "templates_rels_advice_sections_fk" FOREIGN KEY ("advice_sections_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_maker_id_users_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "site_house_words" ADD CONSTRAINT "site_house_words_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_v_version_house_words" ADD CONSTRAINT "_site_v_version_house_words_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "templates_blocks_prose_order_idx" ON "templates_blocks_prose" USING btree ("_order");
  CREATE INDEX "templates_blocks_prose_parent_id_idx" ON "templates_blocks_prose" USING btree ("_parent_id");
  CREATE INDEX "templates_blocks_prose_path_idx" ON "templates_blocks_prose" USING btree ("_path");
  CREATE INDEX "templates_blocks_steps_steps_order_idx" ON "templates_blocks_steps_steps" USING btree ("_order");
  CREATE INDEX "templates_blocks_steps_steps_parent_id_idx" ON "templates_blocks_steps_steps" USING btree ("_parent_id");
  CREATE INDEX "templates_blocks_steps_order_idx" ON "templates_blocks_steps" USING btree ("_order");
  CREATE INDEX "templates_blocks_steps_parent_id_idx" ON "templates_blocks_steps" USING btree ("_parent_id");
  CREATE INDEX "templates_blocks_steps_path_idx" ON "templates_blocks_steps" USING btree ("_path");
  CREATE INDEX "templates_blocks_callout_order_idx" ON "templates_blocks_callout" USING btree ("_order");
  CREATE INDEX "templates_blocks_callout_parent_id_idx" ON "templates_blocks_callout" USING btree ("_parent_id");
  CREATE INDEX "templates_blocks_callout_path_idx" ON "templates_blocks_callout" USING btree ("_path");
  CREATE INDEX "templates_blocks_contact_channels_order_idx" ON "templates_blocks_contact_channels" USING btree ("_order");
  CREATE INDEX "templates_blocks_contact_channels_parent_id_idx" ON "templates_blocks_contact_channels" USING btree ("_parent_id");
  CREATE INDEX "templates_blocks_contact_channels_path_idx" ON "templates_blocks_contact_channels" USING btree ("_path");
  CREATE INDEX "templates_blocks_video_order_idx" ON "templates_blocks_video" USING btree ("_order");
  CREATE INDEX "templates_blocks_video_parent_id_idx" ON "templates_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "templates_blocks_video_path_idx" ON "templates_blocks_video" USING btree ("_path");
  CREATE INDEX "templates_blocks_video_file_idx" ON "templates_blocks_video" USING btree ("file_id");
  CREATE INDEX "templates_blocks_video_poster_idx" ON "templates_blocks_video" USING btree ("poster_id");
  CREATE INDEX "templates_blocks_picture_order_idx" ON "templates_blocks_picture" USING btree ("_order");
  CREATE INDEX "templates_blocks_picture_parent_id_idx" ON "templates_blocks_picture" USING btree ("_parent_id");
  CREATE INDEX "templates_blocks_picture_path_idx" ON "templates_blocks_picture" USING btree ("_path");
  CREATE INDEX "templates_blocks_picture_image_idx" ON "templates_blocks_picture" USING btree ("image_id");
  CREATE INDEX "templates_blocks_advice_section_order_idx" ON "templates_blocks_advice_section" USING btree ("_order");
  CREATE INDEX "templates_blocks_advice_section_parent_id_idx" ON "templates_blocks_advice_section" USING btree ("_parent_id");
  CREATE INDEX "templates_blocks_advice_section_path_idx" ON "templates_blocks_advice_section" USING btree ("_path");
  CREATE INDEX "templates_blocks_advice_section_section_idx" ON "templates_blocks_advice_section" USING btree ("section_id");
  CREATE UNIQUE INDEX "templates_name_idx" ON "templates" USING btree ("name");
  CREATE INDEX "templates_updated_at_idx" ON "templates" USING btree ("updated_at");
  CREATE INDEX "templates_created_at_idx" ON "templates" USING btree ("created_at");
  CREATE INDEX "templates_rels_order_idx" ON "templates_rels" USING btree ("order");
  CREATE INDEX "templates_rels_parent_idx" ON "templates_rels" USING btree ("parent_id");
  CREATE INDEX "templates_rels_path_idx" ON "templates_rels" USING btree ("path");
  CREATE INDEX "templates_rels_contact_channels_id_idx" ON "templates_rels" USING btree ("contact_channels_id");
  CREATE INDEX "templates_rels_advice_sections_id_idx" ON "templates_rels" USING btree ("advice_sections_id");
  CREATE INDEX "preview_links_maker_idx" ON "preview_links" USING btree ("maker_id");
  CREATE INDEX "preview_links_document_idx" ON "preview_links" USING btree ("document");
  CREATE INDEX "preview_links_updated_at_idx" ON "preview_links" USING btree ("updated_at");
  CREATE INDEX "preview_links_created_at_idx" ON "preview_links" USING btree ("created_at");
  CREATE INDEX "_emergency_notice_v_created_at_idx" ON "_emergency_notice_v" USING btree ("created_at");
  CREATE INDEX "_emergency_notice_v_updated_at_idx" ON "_emergency_notice_v" USING btree ("updated_at");
  CREATE INDEX "site_house_words_order_idx" ON "site_house_words" USING btree ("_order");
  CREATE INDEX "site_house_words_parent_id_idx" ON "site_house_words" USING btree ("_parent_id");
  CREATE INDEX "_site_v_version_house_words_order_idx" ON "_site_v_version_house_words" USING btree ("_order");
  CREATE INDEX "_site_v_version_house_words_parent_id_idx" ON "_site_v_version_house_words" USING btree ("_parent_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_templates_fk" FOREIGN KEY ("templates_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "alerts_withdraw_at_idx" ON "alerts" USING btree ("withdraw_at");
  CREATE INDEX "_alerts_v_version_version_withdraw_at_idx" ON "_alerts_v" USING btree ("version_withdraw_at");
  CREATE INDEX "payload_locked_documents_rels_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("templates_id");`)
  await db.execute(houseWordsSoFar)
  await db.execute(sql.raw(review))
  await db.execute(sql.raw(secondFactor))
  await db.execute(sql.raw(partsGoWithWhatTheyShow))
  await db.execute(sql.raw(watchNotice))
  await db.execute(sql.raw(endings))
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(withoutEndings))
  await db.execute(sql.raw(withoutSecondFactor))
  await db.execute(sql.raw(withoutReview))
  await db.execute(sql`
   ALTER TABLE "templates_blocks_prose" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates_blocks_steps_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates_blocks_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates_blocks_callout" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates_blocks_contact_channels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates_blocks_video" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates_blocks_picture" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates_blocks_advice_section" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "templates_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "preview_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "emergency_notice" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_emergency_notice_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "site_house_words" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_site_v_version_house_words" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "templates_blocks_prose" CASCADE;
  DROP TABLE "templates_blocks_steps_steps" CASCADE;
  DROP TABLE "templates_blocks_steps" CASCADE;
  DROP TABLE "templates_blocks_callout" CASCADE;
  DROP TABLE "templates_blocks_contact_channels" CASCADE;
  DROP TABLE "templates_blocks_video" CASCADE;
  DROP TABLE "templates_blocks_picture" CASCADE;
  DROP TABLE "templates_blocks_advice_section" CASCADE;
  DROP TABLE "templates" CASCADE;
  DROP TABLE "templates_rels" CASCADE;
  DROP TABLE "preview_links" CASCADE;
  DROP TABLE "emergency_notice" CASCADE;
  DROP TABLE "_emergency_notice_v" CASCADE;
  DROP TABLE "site_house_words" CASCADE;
  DROP TABLE "_site_v_version_house_words" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_templates_fk";
  
  ALTER TABLE "audit_log" ALTER COLUMN "action" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_log_action";
  CREATE TYPE "public"."enum_audit_log_action" AS ENUM('create', 'draft', 'publish', 'unpublish', 'update', 'restore', 'delete', 'upload', 'mark', 'person added', 'role', 'password', 'unlock', 'sign in', 'sign in refused', 'sign out', 'export');
  ALTER TABLE "audit_log" ALTER COLUMN "action" SET DATA TYPE "public"."enum_audit_log_action" USING "action"::"public"."enum_audit_log_action";
  DROP INDEX "alerts_withdraw_at_idx";
  DROP INDEX "_alerts_v_version_version_withdraw_at_idx";
  DROP INDEX "payload_locked_documents_rels_templates_id_idx";
  ALTER TABLE "alerts" DROP COLUMN "withdraw_at";
  ALTER TABLE "alerts" DROP COLUMN "review_by";
  ALTER TABLE "alerts" DROP COLUMN "ended";
  ALTER TABLE "alerts" DROP COLUMN "ended_at";
  ALTER TABLE "alerts" DROP COLUMN "author";
  ALTER TABLE "alerts" DROP COLUMN "author_id";
  ALTER TABLE "alerts" DROP COLUMN "revision";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_withdraw_at";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_review_by";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_ended";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_ended_at";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_author";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_author_id";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_revision";
  ALTER TABLE "advice_sections" DROP COLUMN "author";
  ALTER TABLE "advice_sections" DROP COLUMN "author_id";
  ALTER TABLE "advice_sections" DROP COLUMN "revision";
  ALTER TABLE "_advice_sections_v" DROP COLUMN "version_author";
  ALTER TABLE "_advice_sections_v" DROP COLUMN "version_author_id";
  ALTER TABLE "_advice_sections_v" DROP COLUMN "version_revision";
  ALTER TABLE "contact_channels" DROP COLUMN "review_by";
  ALTER TABLE "contact_channels" DROP COLUMN "author";
  ALTER TABLE "contact_channels" DROP COLUMN "author_id";
  ALTER TABLE "contact_channels" DROP COLUMN "revision";
  ALTER TABLE "_contact_channels_v" DROP COLUMN "version_review_by";
  ALTER TABLE "_contact_channels_v" DROP COLUMN "version_author";
  ALTER TABLE "_contact_channels_v" DROP COLUMN "version_author_id";
  ALTER TABLE "_contact_channels_v" DROP COLUMN "version_revision";
  ALTER TABLE "pages" DROP COLUMN "review_by";
  ALTER TABLE "pages" DROP COLUMN "author";
  ALTER TABLE "pages" DROP COLUMN "author_id";
  ALTER TABLE "pages" DROP COLUMN "revision";
  ALTER TABLE "_pages_v" DROP COLUMN "version_review_by";
  ALTER TABLE "_pages_v" DROP COLUMN "version_author";
  ALTER TABLE "_pages_v" DROP COLUMN "version_author_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_revision";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "templates_id";
  ALTER TABLE "site" DROP COLUMN "sign_in_second_factor";
  ALTER TABLE "_site_v" DROP COLUMN "version_sign_in_second_factor";
  DROP TYPE "public"."enum_alerts_ended";
  DROP TYPE "public"."enum__alerts_v_version_ended";
  DROP TYPE "public"."enum_templates_blocks_callout_level";
  DROP TYPE "public"."enum_templates_blocks_video_source";
  DROP TYPE "public"."enum_templates_kind";
  DROP TYPE "public"."enum_site_sign_in_second_factor";
  DROP TYPE "public"."enum__site_v_version_sign_in_second_factor";`)
}
