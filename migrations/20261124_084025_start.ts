import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_alerts_blocks_callout_level" AS ENUM('note', 'care', 'act');
  CREATE TYPE "public"."enum_alerts_blocks_video_source" AS ENUM('own', 'youtube', 'vimeo');
  CREATE TYPE "public"."enum_alerts_updates_time_tz" AS ENUM('Europe/London');
  CREATE TYPE "public"."enum_alerts_updates_kind" AS ENUM('update', 'correction');
  CREATE TYPE "public"."enum_alerts_kind" AS ENUM('scam', 'appeal', 'incident', 'road', 'court', 'announcement');
  CREATE TYPE "public"."enum_alerts_publishedat_tz" AS ENUM('Europe/London');
  CREATE TYPE "public"."enum_alerts_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__alerts_v_blocks_callout_level" AS ENUM('note', 'care', 'act');
  CREATE TYPE "public"."enum__alerts_v_blocks_video_source" AS ENUM('own', 'youtube', 'vimeo');
  CREATE TYPE "public"."enum__alerts_v_version_updates_time_tz" AS ENUM('Europe/London');
  CREATE TYPE "public"."enum__alerts_v_version_updates_kind" AS ENUM('update', 'correction');
  CREATE TYPE "public"."enum__alerts_v_version_kind" AS ENUM('scam', 'appeal', 'incident', 'road', 'court', 'announcement');
  CREATE TYPE "public"."enum__alerts_v_version_publishedat_tz" AS ENUM('Europe/London');
  CREATE TYPE "public"."enum__alerts_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_advice_sections_blocks_callout_level" AS ENUM('note', 'care', 'act');
  CREATE TYPE "public"."enum_advice_sections_blocks_video_source" AS ENUM('own', 'youtube', 'vimeo');
  CREATE TYPE "public"."enum_advice_sections_audience" AS ENUM('harm', 'money', 'others', 'everyone');
  CREATE TYPE "public"."enum_advice_sections_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__advice_sections_v_blocks_callout_level" AS ENUM('note', 'care', 'act');
  CREATE TYPE "public"."enum__advice_sections_v_blocks_video_source" AS ENUM('own', 'youtube', 'vimeo');
  CREATE TYPE "public"."enum__advice_sections_v_version_audience" AS ENUM('harm', 'money', 'others', 'everyone');
  CREATE TYPE "public"."enum__advice_sections_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_contact_channels_kind" AS ENUM('emergency', 'police', 'online', 'anonymous', 'charity', 'other');
  CREATE TYPE "public"."enum_contact_channels_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__contact_channels_v_version_kind" AS ENUM('emergency', 'police', 'online', 'anonymous', 'charity', 'other');
  CREATE TYPE "public"."enum__contact_channels_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_pages_blocks_callout_level" AS ENUM('note', 'care', 'act');
  CREATE TYPE "public"."enum_pages_blocks_video_source" AS ENUM('own', 'youtube', 'vimeo');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_blocks_callout_level" AS ENUM('note', 'care', 'act');
  CREATE TYPE "public"."enum__pages_v_blocks_video_source" AS ENUM('own', 'youtube', 'vimeo');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_beta_feedback_state" AS ENUM('new', 'read', 'closed', 'spam');
  CREATE TYPE "public"."enum_users_role" AS ENUM('officer', 'editor', 'admin');
  CREATE TYPE "public"."enum_site_leave_to" AS ENUM('https://www.gov.uk/bank-holidays', 'https://www.collinsdictionary.com/dictionary/english', 'https://www.english-heritage.org.uk/visit/places/');
  CREATE TYPE "public"."enum__site_v_version_leave_to" AS ENUM('https://www.gov.uk/bank-holidays', 'https://www.collinsdictionary.com/dictionary/english', 'https://www.english-heritage.org.uk/visit/places/');
  CREATE TABLE "alerts_blocks_prose" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" jsonb,
  	"block_name" varchar
  );
  
  CREATE TABLE "alerts_blocks_steps_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"heading" varchar,
  	"text" jsonb
  );
  
  CREATE TABLE "alerts_blocks_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar DEFAULT 'What to do',
  	"block_name" varchar
  );
  
  CREATE TABLE "alerts_blocks_callout" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"level" "enum_alerts_blocks_callout_level" DEFAULT 'note',
  	"heading" varchar,
  	"text" jsonb,
  	"button_label" varchar,
  	"button_target" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "alerts_blocks_contact_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar DEFAULT 'Report it',
  	"block_name" varchar
  );
  
  CREATE TABLE "alerts_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"source" "enum_alerts_blocks_video_source" DEFAULT 'own',
  	"file_id" uuid,
  	"address" varchar,
  	"seconds" numeric,
  	"poster_id" uuid,
  	"captioned" boolean,
  	"transcript" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "alerts_blocks_picture" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"image_id" uuid,
  	"caption" varchar,
  	"credit" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "alerts_blocks_advice_section" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"section_id" uuid,
  	"block_name" varchar
  );
  
  CREATE TABLE "alerts_updates" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"time" timestamp(3) with time zone,
  	"time_tz" "enum_alerts_updates_time_tz" DEFAULT 'Europe/London',
  	"kind" "enum_alerts_updates_kind" DEFAULT 'update',
  	"note" varchar
  );
  
  CREATE TABLE "alerts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"summary" varchar,
  	"slug" varchar,
  	"kind" "enum_alerts_kind",
  	"sensitive" boolean DEFAULT false,
  	"published_at" timestamp(3) with time zone,
  	"publishedat_tz" "enum_alerts_publishedat_tz" DEFAULT 'Europe/London',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_alerts_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "alerts_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "alerts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_channels_id" uuid,
  	"advice_sections_id" uuid,
  	"areas_id" uuid
  );
  
  CREATE TABLE "_alerts_v_blocks_prose" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"text" jsonb,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_alerts_v_blocks_steps_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"heading" varchar,
  	"text" jsonb,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_alerts_v_blocks_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar DEFAULT 'What to do',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_alerts_v_blocks_callout" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"level" "enum__alerts_v_blocks_callout_level" DEFAULT 'note',
  	"heading" varchar,
  	"text" jsonb,
  	"button_label" varchar,
  	"button_target" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_alerts_v_blocks_contact_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar DEFAULT 'Report it',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_alerts_v_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"source" "enum__alerts_v_blocks_video_source" DEFAULT 'own',
  	"file_id" uuid,
  	"address" varchar,
  	"seconds" numeric,
  	"poster_id" uuid,
  	"captioned" boolean,
  	"transcript" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_alerts_v_blocks_picture" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"image_id" uuid,
  	"caption" varchar,
  	"credit" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_alerts_v_blocks_advice_section" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"section_id" uuid,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_alerts_v_version_updates" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"time" timestamp(3) with time zone,
  	"time_tz" "enum__alerts_v_version_updates_time_tz" DEFAULT 'Europe/London',
  	"kind" "enum__alerts_v_version_updates_kind" DEFAULT 'update',
  	"note" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_alerts_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_slug" varchar,
  	"version_kind" "enum__alerts_v_version_kind",
  	"version_sensitive" boolean DEFAULT false,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publishedat_tz" "enum__alerts_v_version_publishedat_tz" DEFAULT 'Europe/London',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__alerts_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_alerts_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_alerts_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_channels_id" uuid,
  	"advice_sections_id" uuid,
  	"areas_id" uuid
  );
  
  CREATE TABLE "advice_sections_blocks_prose" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" jsonb,
  	"block_name" varchar
  );
  
  CREATE TABLE "advice_sections_blocks_steps_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"heading" varchar,
  	"text" jsonb
  );
  
  CREATE TABLE "advice_sections_blocks_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar DEFAULT 'What to do',
  	"block_name" varchar
  );
  
  CREATE TABLE "advice_sections_blocks_callout" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"level" "enum_advice_sections_blocks_callout_level" DEFAULT 'note',
  	"heading" varchar,
  	"text" jsonb,
  	"button_label" varchar,
  	"button_target" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "advice_sections_blocks_contact_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar DEFAULT 'Report it',
  	"block_name" varchar
  );
  
  CREATE TABLE "advice_sections_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"source" "enum_advice_sections_blocks_video_source" DEFAULT 'own',
  	"file_id" uuid,
  	"address" varchar,
  	"seconds" numeric,
  	"poster_id" uuid,
  	"captioned" boolean,
  	"transcript" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "advice_sections_blocks_picture" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"image_id" uuid,
  	"caption" varchar,
  	"credit" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "advice_sections_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"link" varchar
  );
  
  CREATE TABLE "advice_sections" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"summary" varchar,
  	"slug" varchar,
  	"audience" "enum_advice_sections_audience" DEFAULT 'everyone',
  	"sensitive" boolean DEFAULT false,
  	"reviewed_at" timestamp(3) with time zone,
  	"review_by" timestamp(3) with time zone,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_advice_sections_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "advice_sections_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "advice_sections_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_channels_id" uuid
  );
  
  CREATE TABLE "_advice_sections_v_blocks_prose" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"text" jsonb,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_advice_sections_v_blocks_steps_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"heading" varchar,
  	"text" jsonb,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_advice_sections_v_blocks_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar DEFAULT 'What to do',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_advice_sections_v_blocks_callout" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"level" "enum__advice_sections_v_blocks_callout_level" DEFAULT 'note',
  	"heading" varchar,
  	"text" jsonb,
  	"button_label" varchar,
  	"button_target" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_advice_sections_v_blocks_contact_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar DEFAULT 'Report it',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_advice_sections_v_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"source" "enum__advice_sections_v_blocks_video_source" DEFAULT 'own',
  	"file_id" uuid,
  	"address" varchar,
  	"seconds" numeric,
  	"poster_id" uuid,
  	"captioned" boolean,
  	"transcript" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_advice_sections_v_blocks_picture" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"image_id" uuid,
  	"caption" varchar,
  	"credit" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_advice_sections_v_version_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"link" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_advice_sections_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_slug" varchar,
  	"version_audience" "enum__advice_sections_v_version_audience" DEFAULT 'everyone',
  	"version_sensitive" boolean DEFAULT false,
  	"version_reviewed_at" timestamp(3) with time zone,
  	"version_review_by" timestamp(3) with time zone,
  	"version_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__advice_sections_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_advice_sections_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_advice_sections_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_channels_id" uuid
  );
  
  CREATE TABLE "contact_channels" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"purpose" varchar,
  	"phone" varchar,
  	"text_number" varchar,
  	"link" varchar,
  	"link_label" varchar,
  	"hours" varchar DEFAULT 'Always open',
  	"cost" varchar,
  	"kind" "enum_contact_channels_kind",
  	"anonymous" boolean DEFAULT false,
  	"shows_on_bill" boolean DEFAULT false,
  	"order" numeric DEFAULT 100,
  	"verified_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_contact_channels_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_contact_channels_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar,
  	"version_purpose" varchar,
  	"version_phone" varchar,
  	"version_text_number" varchar,
  	"version_link" varchar,
  	"version_link_label" varchar,
  	"version_hours" varchar DEFAULT 'Always open',
  	"version_cost" varchar,
  	"version_kind" "enum__contact_channels_v_version_kind",
  	"version_anonymous" boolean DEFAULT false,
  	"version_shows_on_bill" boolean DEFAULT false,
  	"version_order" numeric DEFAULT 100,
  	"version_verified_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__contact_channels_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "pages_blocks_prose" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" jsonb,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_steps_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"heading" varchar,
  	"text" jsonb
  );
  
  CREATE TABLE "pages_blocks_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar DEFAULT 'What to do',
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_callout" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"level" "enum_pages_blocks_callout_level" DEFAULT 'note',
  	"heading" varchar,
  	"text" jsonb,
  	"button_label" varchar,
  	"button_target" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_contact_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar DEFAULT 'Report it',
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"source" "enum_pages_blocks_video_source" DEFAULT 'own',
  	"file_id" uuid,
  	"address" varchar,
  	"seconds" numeric,
  	"poster_id" uuid,
  	"captioned" boolean,
  	"transcript" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages_blocks_picture" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"image_id" uuid,
  	"caption" varchar,
  	"credit" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"summary" varchar,
  	"slug" varchar,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "pages_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "pages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_channels_id" uuid
  );
  
  CREATE TABLE "_pages_v_blocks_prose" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"text" jsonb,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_steps_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"heading" varchar,
  	"text" jsonb,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar DEFAULT 'What to do',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_callout" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"level" "enum__pages_v_blocks_callout_level" DEFAULT 'note',
  	"heading" varchar,
  	"text" jsonb,
  	"button_label" varchar,
  	"button_target" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_contact_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar DEFAULT 'Report it',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_video" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"source" "enum__pages_v_blocks_video_source" DEFAULT 'own',
  	"file_id" uuid,
  	"address" varchar,
  	"seconds" numeric,
  	"poster_id" uuid,
  	"captioned" boolean,
  	"transcript" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v_blocks_picture" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"image_id" uuid,
  	"caption" varchar,
  	"credit" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_pages_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_slug" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_pages_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_pages_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contact_channels_id" uuid
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"description" varchar NOT NULL,
  	"decorative" boolean DEFAULT false,
  	"alt" varchar,
  	"seconds" numeric,
  	"captions_id" uuid,
  	"poster_id" uuid,
  	"transcript" varchar,
  	"shown" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_card_url" varchar,
  	"sizes_card_width" numeric,
  	"sizes_card_height" numeric,
  	"sizes_card_mime_type" varchar,
  	"sizes_card_filesize" numeric,
  	"sizes_card_filename" varchar
  );
  
  CREATE TABLE "beta_feedback" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"doing" varchar,
  	"better" varchar,
  	"state" "enum_beta_feedback_state" DEFAULT 'new' NOT NULL,
  	"note" varchar,
  	"page" varchar,
  	"page_version" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "areas" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"role" "enum_users_role" DEFAULT 'officer' NOT NULL,
  	"one_time" boolean DEFAULT false,
  	"password_ends_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"alerts_id" uuid,
  	"advice_sections_id" uuid,
  	"contact_channels_id" uuid,
  	"pages_id" uuid,
  	"media_id" uuid,
  	"beta_feedback_id" uuid,
  	"areas_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "site_navigation" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"link" varchar NOT NULL
  );
  
  CREATE TABLE "site_footer_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"link" varchar NOT NULL
  );
  
  CREATE TABLE "site" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar DEFAULT 'Our Police' NOT NULL,
  	"area" varchar DEFAULT 'our area' NOT NULL,
  	"beta_shown" boolean DEFAULT true,
  	"beta_words" varchar DEFAULT 'This site is new and still growing.' NOT NULL,
  	"beta_invitation" varchar DEFAULT 'Tell us what would make it better' NOT NULL,
  	"leave_to" "enum_site_leave_to" DEFAULT 'https://www.gov.uk/bank-holidays' NOT NULL,
  	"footer_words" varchar DEFAULT 'We keep no record of who reads this site. It sets no cookies, and it asks nothing of any other site until you choose to.',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_site_v_version_navigation" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar NOT NULL,
  	"link" varchar NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_site_v_version_footer_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar NOT NULL,
  	"link" varchar NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_site_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_name" varchar DEFAULT 'Our Police' NOT NULL,
  	"version_area" varchar DEFAULT 'our area' NOT NULL,
  	"version_beta_shown" boolean DEFAULT true,
  	"version_beta_words" varchar DEFAULT 'This site is new and still growing.' NOT NULL,
  	"version_beta_invitation" varchar DEFAULT 'Tell us what would make it better' NOT NULL,
  	"version_leave_to" "enum__site_v_version_leave_to" DEFAULT 'https://www.gov.uk/bank-holidays' NOT NULL,
  	"version_footer_words" varchar DEFAULT 'We keep no record of who reads this site. It sets no cookies, and it asks nothing of any other site until you choose to.',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "alerts_blocks_prose" ADD CONSTRAINT "alerts_blocks_prose_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_blocks_steps_steps" ADD CONSTRAINT "alerts_blocks_steps_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts_blocks_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_blocks_steps" ADD CONSTRAINT "alerts_blocks_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_blocks_callout" ADD CONSTRAINT "alerts_blocks_callout_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_blocks_contact_channels" ADD CONSTRAINT "alerts_blocks_contact_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_blocks_video" ADD CONSTRAINT "alerts_blocks_video_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts_blocks_video" ADD CONSTRAINT "alerts_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts_blocks_video" ADD CONSTRAINT "alerts_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_blocks_picture" ADD CONSTRAINT "alerts_blocks_picture_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts_blocks_picture" ADD CONSTRAINT "alerts_blocks_picture_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_blocks_advice_section" ADD CONSTRAINT "alerts_blocks_advice_section_section_id_advice_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."advice_sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts_blocks_advice_section" ADD CONSTRAINT "alerts_blocks_advice_section_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_updates" ADD CONSTRAINT "alerts_updates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_texts" ADD CONSTRAINT "alerts_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_contact_channels_fk" FOREIGN KEY ("contact_channels_id") REFERENCES "public"."contact_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_advice_sections_fk" FOREIGN KEY ("advice_sections_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_areas_fk" FOREIGN KEY ("areas_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_prose" ADD CONSTRAINT "_alerts_v_blocks_prose_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_steps_steps" ADD CONSTRAINT "_alerts_v_blocks_steps_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v_blocks_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_steps" ADD CONSTRAINT "_alerts_v_blocks_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_callout" ADD CONSTRAINT "_alerts_v_blocks_callout_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_contact_channels" ADD CONSTRAINT "_alerts_v_blocks_contact_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_video" ADD CONSTRAINT "_alerts_v_blocks_video_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_video" ADD CONSTRAINT "_alerts_v_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_video" ADD CONSTRAINT "_alerts_v_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_picture" ADD CONSTRAINT "_alerts_v_blocks_picture_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_picture" ADD CONSTRAINT "_alerts_v_blocks_picture_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_advice_section" ADD CONSTRAINT "_alerts_v_blocks_advice_section_section_id_advice_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."advice_sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v_blocks_advice_section" ADD CONSTRAINT "_alerts_v_blocks_advice_section_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_version_updates" ADD CONSTRAINT "_alerts_v_version_updates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v" ADD CONSTRAINT "_alerts_v_parent_id_alerts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v_texts" ADD CONSTRAINT "_alerts_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_contact_channels_fk" FOREIGN KEY ("contact_channels_id") REFERENCES "public"."contact_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_advice_sections_fk" FOREIGN KEY ("advice_sections_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_areas_fk" FOREIGN KEY ("areas_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_prose" ADD CONSTRAINT "advice_sections_blocks_prose_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_steps_steps" ADD CONSTRAINT "advice_sections_blocks_steps_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."advice_sections_blocks_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_steps" ADD CONSTRAINT "advice_sections_blocks_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_callout" ADD CONSTRAINT "advice_sections_blocks_callout_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_contact_channels" ADD CONSTRAINT "advice_sections_blocks_contact_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_video" ADD CONSTRAINT "advice_sections_blocks_video_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_video" ADD CONSTRAINT "advice_sections_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_video" ADD CONSTRAINT "advice_sections_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_picture" ADD CONSTRAINT "advice_sections_blocks_picture_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "advice_sections_blocks_picture" ADD CONSTRAINT "advice_sections_blocks_picture_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_sources" ADD CONSTRAINT "advice_sections_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_texts" ADD CONSTRAINT "advice_sections_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_rels" ADD CONSTRAINT "advice_sections_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "advice_sections_rels" ADD CONSTRAINT "advice_sections_rels_contact_channels_fk" FOREIGN KEY ("contact_channels_id") REFERENCES "public"."contact_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_prose" ADD CONSTRAINT "_advice_sections_v_blocks_prose_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_steps_steps" ADD CONSTRAINT "_advice_sections_v_blocks_steps_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_advice_sections_v_blocks_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_steps" ADD CONSTRAINT "_advice_sections_v_blocks_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_callout" ADD CONSTRAINT "_advice_sections_v_blocks_callout_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_contact_channels" ADD CONSTRAINT "_advice_sections_v_blocks_contact_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_video" ADD CONSTRAINT "_advice_sections_v_blocks_video_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_video" ADD CONSTRAINT "_advice_sections_v_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_video" ADD CONSTRAINT "_advice_sections_v_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_picture" ADD CONSTRAINT "_advice_sections_v_blocks_picture_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_blocks_picture" ADD CONSTRAINT "_advice_sections_v_blocks_picture_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_version_sources" ADD CONSTRAINT "_advice_sections_v_version_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v" ADD CONSTRAINT "_advice_sections_v_parent_id_advice_sections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."advice_sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_texts" ADD CONSTRAINT "_advice_sections_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_rels" ADD CONSTRAINT "_advice_sections_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_advice_sections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_advice_sections_v_rels" ADD CONSTRAINT "_advice_sections_v_rels_contact_channels_fk" FOREIGN KEY ("contact_channels_id") REFERENCES "public"."contact_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_contact_channels_v" ADD CONSTRAINT "_contact_channels_v_parent_id_contact_channels_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contact_channels"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_prose" ADD CONSTRAINT "pages_blocks_prose_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_steps_steps" ADD CONSTRAINT "pages_blocks_steps_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages_blocks_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_steps" ADD CONSTRAINT "pages_blocks_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_callout" ADD CONSTRAINT "pages_blocks_callout_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_contact_channels" ADD CONSTRAINT "pages_blocks_contact_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_video" ADD CONSTRAINT "pages_blocks_video_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_video" ADD CONSTRAINT "pages_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_video" ADD CONSTRAINT "pages_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_blocks_picture" ADD CONSTRAINT "pages_blocks_picture_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_blocks_picture" ADD CONSTRAINT "pages_blocks_picture_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_texts" ADD CONSTRAINT "pages_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_contact_channels_fk" FOREIGN KEY ("contact_channels_id") REFERENCES "public"."contact_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_prose" ADD CONSTRAINT "_pages_v_blocks_prose_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_steps_steps" ADD CONSTRAINT "_pages_v_blocks_steps_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v_blocks_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_steps" ADD CONSTRAINT "_pages_v_blocks_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_callout" ADD CONSTRAINT "_pages_v_blocks_callout_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_contact_channels" ADD CONSTRAINT "_pages_v_blocks_contact_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_video" ADD CONSTRAINT "_pages_v_blocks_video_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_video" ADD CONSTRAINT "_pages_v_blocks_video_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_video" ADD CONSTRAINT "_pages_v_blocks_video_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_picture" ADD CONSTRAINT "_pages_v_blocks_picture_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_blocks_picture" ADD CONSTRAINT "_pages_v_blocks_picture_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_texts" ADD CONSTRAINT "_pages_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_contact_channels_fk" FOREIGN KEY ("contact_channels_id") REFERENCES "public"."contact_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_captions_id_media_id_fk" FOREIGN KEY ("captions_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_alerts_fk" FOREIGN KEY ("alerts_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_advice_sections_fk" FOREIGN KEY ("advice_sections_id") REFERENCES "public"."advice_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_contact_channels_fk" FOREIGN KEY ("contact_channels_id") REFERENCES "public"."contact_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_beta_feedback_fk" FOREIGN KEY ("beta_feedback_id") REFERENCES "public"."beta_feedback"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_areas_fk" FOREIGN KEY ("areas_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_navigation" ADD CONSTRAINT "site_navigation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_footer_links" ADD CONSTRAINT "site_footer_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_v_version_navigation" ADD CONSTRAINT "_site_v_version_navigation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_v_version_footer_links" ADD CONSTRAINT "_site_v_version_footer_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "alerts_blocks_prose_order_idx" ON "alerts_blocks_prose" USING btree ("_order");
  CREATE INDEX "alerts_blocks_prose_parent_id_idx" ON "alerts_blocks_prose" USING btree ("_parent_id");
  CREATE INDEX "alerts_blocks_prose_path_idx" ON "alerts_blocks_prose" USING btree ("_path");
  CREATE INDEX "alerts_blocks_steps_steps_order_idx" ON "alerts_blocks_steps_steps" USING btree ("_order");
  CREATE INDEX "alerts_blocks_steps_steps_parent_id_idx" ON "alerts_blocks_steps_steps" USING btree ("_parent_id");
  CREATE INDEX "alerts_blocks_steps_order_idx" ON "alerts_blocks_steps" USING btree ("_order");
  CREATE INDEX "alerts_blocks_steps_parent_id_idx" ON "alerts_blocks_steps" USING btree ("_parent_id");
  CREATE INDEX "alerts_blocks_steps_path_idx" ON "alerts_blocks_steps" USING btree ("_path");
  CREATE INDEX "alerts_blocks_callout_order_idx" ON "alerts_blocks_callout" USING btree ("_order");
  CREATE INDEX "alerts_blocks_callout_parent_id_idx" ON "alerts_blocks_callout" USING btree ("_parent_id");
  CREATE INDEX "alerts_blocks_callout_path_idx" ON "alerts_blocks_callout" USING btree ("_path");
  CREATE INDEX "alerts_blocks_contact_channels_order_idx" ON "alerts_blocks_contact_channels" USING btree ("_order");
  CREATE INDEX "alerts_blocks_contact_channels_parent_id_idx" ON "alerts_blocks_contact_channels" USING btree ("_parent_id");
  CREATE INDEX "alerts_blocks_contact_channels_path_idx" ON "alerts_blocks_contact_channels" USING btree ("_path");
  CREATE INDEX "alerts_blocks_video_order_idx" ON "alerts_blocks_video" USING btree ("_order");
  CREATE INDEX "alerts_blocks_video_parent_id_idx" ON "alerts_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "alerts_blocks_video_path_idx" ON "alerts_blocks_video" USING btree ("_path");
  CREATE INDEX "alerts_blocks_video_file_idx" ON "alerts_blocks_video" USING btree ("file_id");
  CREATE INDEX "alerts_blocks_video_poster_idx" ON "alerts_blocks_video" USING btree ("poster_id");
  CREATE INDEX "alerts_blocks_picture_order_idx" ON "alerts_blocks_picture" USING btree ("_order");
  CREATE INDEX "alerts_blocks_picture_parent_id_idx" ON "alerts_blocks_picture" USING btree ("_parent_id");
  CREATE INDEX "alerts_blocks_picture_path_idx" ON "alerts_blocks_picture" USING btree ("_path");
  CREATE INDEX "alerts_blocks_picture_image_idx" ON "alerts_blocks_picture" USING btree ("image_id");
  CREATE INDEX "alerts_blocks_advice_section_order_idx" ON "alerts_blocks_advice_section" USING btree ("_order");
  CREATE INDEX "alerts_blocks_advice_section_parent_id_idx" ON "alerts_blocks_advice_section" USING btree ("_parent_id");
  CREATE INDEX "alerts_blocks_advice_section_path_idx" ON "alerts_blocks_advice_section" USING btree ("_path");
  CREATE INDEX "alerts_blocks_advice_section_section_idx" ON "alerts_blocks_advice_section" USING btree ("section_id");
  CREATE INDEX "alerts_updates_order_idx" ON "alerts_updates" USING btree ("_order");
  CREATE INDEX "alerts_updates_parent_id_idx" ON "alerts_updates" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "alerts_slug_idx" ON "alerts" USING btree ("slug");
  CREATE INDEX "alerts_kind_idx" ON "alerts" USING btree ("kind");
  CREATE INDEX "alerts_published_at_idx" ON "alerts" USING btree ("published_at");
  CREATE INDEX "alerts_updated_at_idx" ON "alerts" USING btree ("updated_at");
  CREATE INDEX "alerts_created_at_idx" ON "alerts" USING btree ("created_at");
  CREATE INDEX "alerts__status_idx" ON "alerts" USING btree ("_status");
  CREATE INDEX "alerts_texts_order_parent" ON "alerts_texts" USING btree ("order","parent_id");
  CREATE INDEX "alerts_texts_text_idx" ON "alerts_texts" USING btree ("text");
  CREATE INDEX "alerts_rels_order_idx" ON "alerts_rels" USING btree ("order");
  CREATE INDEX "alerts_rels_parent_idx" ON "alerts_rels" USING btree ("parent_id");
  CREATE INDEX "alerts_rels_path_idx" ON "alerts_rels" USING btree ("path");
  CREATE INDEX "alerts_rels_contact_channels_id_idx" ON "alerts_rels" USING btree ("contact_channels_id");
  CREATE INDEX "alerts_rels_advice_sections_id_idx" ON "alerts_rels" USING btree ("advice_sections_id");
  CREATE INDEX "alerts_rels_areas_id_idx" ON "alerts_rels" USING btree ("areas_id");
  CREATE INDEX "_alerts_v_blocks_prose_order_idx" ON "_alerts_v_blocks_prose" USING btree ("_order");
  CREATE INDEX "_alerts_v_blocks_prose_parent_id_idx" ON "_alerts_v_blocks_prose" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_blocks_prose_path_idx" ON "_alerts_v_blocks_prose" USING btree ("_path");
  CREATE INDEX "_alerts_v_blocks_steps_steps_order_idx" ON "_alerts_v_blocks_steps_steps" USING btree ("_order");
  CREATE INDEX "_alerts_v_blocks_steps_steps_parent_id_idx" ON "_alerts_v_blocks_steps_steps" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_blocks_steps_order_idx" ON "_alerts_v_blocks_steps" USING btree ("_order");
  CREATE INDEX "_alerts_v_blocks_steps_parent_id_idx" ON "_alerts_v_blocks_steps" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_blocks_steps_path_idx" ON "_alerts_v_blocks_steps" USING btree ("_path");
  CREATE INDEX "_alerts_v_blocks_callout_order_idx" ON "_alerts_v_blocks_callout" USING btree ("_order");
  CREATE INDEX "_alerts_v_blocks_callout_parent_id_idx" ON "_alerts_v_blocks_callout" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_blocks_callout_path_idx" ON "_alerts_v_blocks_callout" USING btree ("_path");
  CREATE INDEX "_alerts_v_blocks_contact_channels_order_idx" ON "_alerts_v_blocks_contact_channels" USING btree ("_order");
  CREATE INDEX "_alerts_v_blocks_contact_channels_parent_id_idx" ON "_alerts_v_blocks_contact_channels" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_blocks_contact_channels_path_idx" ON "_alerts_v_blocks_contact_channels" USING btree ("_path");
  CREATE INDEX "_alerts_v_blocks_video_order_idx" ON "_alerts_v_blocks_video" USING btree ("_order");
  CREATE INDEX "_alerts_v_blocks_video_parent_id_idx" ON "_alerts_v_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_blocks_video_path_idx" ON "_alerts_v_blocks_video" USING btree ("_path");
  CREATE INDEX "_alerts_v_blocks_video_file_idx" ON "_alerts_v_blocks_video" USING btree ("file_id");
  CREATE INDEX "_alerts_v_blocks_video_poster_idx" ON "_alerts_v_blocks_video" USING btree ("poster_id");
  CREATE INDEX "_alerts_v_blocks_picture_order_idx" ON "_alerts_v_blocks_picture" USING btree ("_order");
  CREATE INDEX "_alerts_v_blocks_picture_parent_id_idx" ON "_alerts_v_blocks_picture" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_blocks_picture_path_idx" ON "_alerts_v_blocks_picture" USING btree ("_path");
  CREATE INDEX "_alerts_v_blocks_picture_image_idx" ON "_alerts_v_blocks_picture" USING btree ("image_id");
  CREATE INDEX "_alerts_v_blocks_advice_section_order_idx" ON "_alerts_v_blocks_advice_section" USING btree ("_order");
  CREATE INDEX "_alerts_v_blocks_advice_section_parent_id_idx" ON "_alerts_v_blocks_advice_section" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_blocks_advice_section_path_idx" ON "_alerts_v_blocks_advice_section" USING btree ("_path");
  CREATE INDEX "_alerts_v_blocks_advice_section_section_idx" ON "_alerts_v_blocks_advice_section" USING btree ("section_id");
  CREATE INDEX "_alerts_v_version_updates_order_idx" ON "_alerts_v_version_updates" USING btree ("_order");
  CREATE INDEX "_alerts_v_version_updates_parent_id_idx" ON "_alerts_v_version_updates" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_parent_idx" ON "_alerts_v" USING btree ("parent_id");
  CREATE INDEX "_alerts_v_version_version_slug_idx" ON "_alerts_v" USING btree ("version_slug");
  CREATE INDEX "_alerts_v_version_version_kind_idx" ON "_alerts_v" USING btree ("version_kind");
  CREATE INDEX "_alerts_v_version_version_published_at_idx" ON "_alerts_v" USING btree ("version_published_at");
  CREATE INDEX "_alerts_v_version_version_updated_at_idx" ON "_alerts_v" USING btree ("version_updated_at");
  CREATE INDEX "_alerts_v_version_version_created_at_idx" ON "_alerts_v" USING btree ("version_created_at");
  CREATE INDEX "_alerts_v_version_version__status_idx" ON "_alerts_v" USING btree ("version__status");
  CREATE INDEX "_alerts_v_created_at_idx" ON "_alerts_v" USING btree ("created_at");
  CREATE INDEX "_alerts_v_updated_at_idx" ON "_alerts_v" USING btree ("updated_at");
  CREATE INDEX "_alerts_v_latest_idx" ON "_alerts_v" USING btree ("latest");
  CREATE INDEX "_alerts_v_autosave_idx" ON "_alerts_v" USING btree ("autosave");
  CREATE INDEX "_alerts_v_texts_order_parent" ON "_alerts_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_alerts_v_rels_order_idx" ON "_alerts_v_rels" USING btree ("order");
  CREATE INDEX "_alerts_v_rels_parent_idx" ON "_alerts_v_rels" USING btree ("parent_id");
  CREATE INDEX "_alerts_v_rels_path_idx" ON "_alerts_v_rels" USING btree ("path");
  CREATE INDEX "_alerts_v_rels_contact_channels_id_idx" ON "_alerts_v_rels" USING btree ("contact_channels_id");
  CREATE INDEX "_alerts_v_rels_advice_sections_id_idx" ON "_alerts_v_rels" USING btree ("advice_sections_id");
  CREATE INDEX "_alerts_v_rels_areas_id_idx" ON "_alerts_v_rels" USING btree ("areas_id");
  CREATE INDEX "advice_sections_blocks_prose_order_idx" ON "advice_sections_blocks_prose" USING btree ("_order");
  CREATE INDEX "advice_sections_blocks_prose_parent_id_idx" ON "advice_sections_blocks_prose" USING btree ("_parent_id");
  CREATE INDEX "advice_sections_blocks_prose_path_idx" ON "advice_sections_blocks_prose" USING btree ("_path");
  CREATE INDEX "advice_sections_blocks_steps_steps_order_idx" ON "advice_sections_blocks_steps_steps" USING btree ("_order");
  CREATE INDEX "advice_sections_blocks_steps_steps_parent_id_idx" ON "advice_sections_blocks_steps_steps" USING btree ("_parent_id");
  CREATE INDEX "advice_sections_blocks_steps_order_idx" ON "advice_sections_blocks_steps" USING btree ("_order");
  CREATE INDEX "advice_sections_blocks_steps_parent_id_idx" ON "advice_sections_blocks_steps" USING btree ("_parent_id");
  CREATE INDEX "advice_sections_blocks_steps_path_idx" ON "advice_sections_blocks_steps" USING btree ("_path");
  CREATE INDEX "advice_sections_blocks_callout_order_idx" ON "advice_sections_blocks_callout" USING btree ("_order");
  CREATE INDEX "advice_sections_blocks_callout_parent_id_idx" ON "advice_sections_blocks_callout" USING btree ("_parent_id");
  CREATE INDEX "advice_sections_blocks_callout_path_idx" ON "advice_sections_blocks_callout" USING btree ("_path");
  CREATE INDEX "advice_sections_blocks_contact_channels_order_idx" ON "advice_sections_blocks_contact_channels" USING btree ("_order");
  CREATE INDEX "advice_sections_blocks_contact_channels_parent_id_idx" ON "advice_sections_blocks_contact_channels" USING btree ("_parent_id");
  CREATE INDEX "advice_sections_blocks_contact_channels_path_idx" ON "advice_sections_blocks_contact_channels" USING btree ("_path");
  CREATE INDEX "advice_sections_blocks_video_order_idx" ON "advice_sections_blocks_video" USING btree ("_order");
  CREATE INDEX "advice_sections_blocks_video_parent_id_idx" ON "advice_sections_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "advice_sections_blocks_video_path_idx" ON "advice_sections_blocks_video" USING btree ("_path");
  CREATE INDEX "advice_sections_blocks_video_file_idx" ON "advice_sections_blocks_video" USING btree ("file_id");
  CREATE INDEX "advice_sections_blocks_video_poster_idx" ON "advice_sections_blocks_video" USING btree ("poster_id");
  CREATE INDEX "advice_sections_blocks_picture_order_idx" ON "advice_sections_blocks_picture" USING btree ("_order");
  CREATE INDEX "advice_sections_blocks_picture_parent_id_idx" ON "advice_sections_blocks_picture" USING btree ("_parent_id");
  CREATE INDEX "advice_sections_blocks_picture_path_idx" ON "advice_sections_blocks_picture" USING btree ("_path");
  CREATE INDEX "advice_sections_blocks_picture_image_idx" ON "advice_sections_blocks_picture" USING btree ("image_id");
  CREATE INDEX "advice_sections_sources_order_idx" ON "advice_sections_sources" USING btree ("_order");
  CREATE INDEX "advice_sections_sources_parent_id_idx" ON "advice_sections_sources" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "advice_sections_slug_idx" ON "advice_sections" USING btree ("slug");
  CREATE INDEX "advice_sections_updated_at_idx" ON "advice_sections" USING btree ("updated_at");
  CREATE INDEX "advice_sections_created_at_idx" ON "advice_sections" USING btree ("created_at");
  CREATE INDEX "advice_sections__status_idx" ON "advice_sections" USING btree ("_status");
  CREATE INDEX "advice_sections_texts_order_parent" ON "advice_sections_texts" USING btree ("order","parent_id");
  CREATE INDEX "advice_sections_texts_text_idx" ON "advice_sections_texts" USING btree ("text");
  CREATE INDEX "advice_sections_rels_order_idx" ON "advice_sections_rels" USING btree ("order");
  CREATE INDEX "advice_sections_rels_parent_idx" ON "advice_sections_rels" USING btree ("parent_id");
  CREATE INDEX "advice_sections_rels_path_idx" ON "advice_sections_rels" USING btree ("path");
  CREATE INDEX "advice_sections_rels_contact_channels_id_idx" ON "advice_sections_rels" USING btree ("contact_channels_id");
  CREATE INDEX "_advice_sections_v_blocks_prose_order_idx" ON "_advice_sections_v_blocks_prose" USING btree ("_order");
  CREATE INDEX "_advice_sections_v_blocks_prose_parent_id_idx" ON "_advice_sections_v_blocks_prose" USING btree ("_parent_id");
  CREATE INDEX "_advice_sections_v_blocks_prose_path_idx" ON "_advice_sections_v_blocks_prose" USING btree ("_path");
  CREATE INDEX "_advice_sections_v_blocks_steps_steps_order_idx" ON "_advice_sections_v_blocks_steps_steps" USING btree ("_order");
  CREATE INDEX "_advice_sections_v_blocks_steps_steps_parent_id_idx" ON "_advice_sections_v_blocks_steps_steps" USING btree ("_parent_id");
  CREATE INDEX "_advice_sections_v_blocks_steps_order_idx" ON "_advice_sections_v_blocks_steps" USING btree ("_order");
  CREATE INDEX "_advice_sections_v_blocks_steps_parent_id_idx" ON "_advice_sections_v_blocks_steps" USING btree ("_parent_id");
  CREATE INDEX "_advice_sections_v_blocks_steps_path_idx" ON "_advice_sections_v_blocks_steps" USING btree ("_path");
  CREATE INDEX "_advice_sections_v_blocks_callout_order_idx" ON "_advice_sections_v_blocks_callout" USING btree ("_order");
  CREATE INDEX "_advice_sections_v_blocks_callout_parent_id_idx" ON "_advice_sections_v_blocks_callout" USING btree ("_parent_id");
  CREATE INDEX "_advice_sections_v_blocks_callout_path_idx" ON "_advice_sections_v_blocks_callout" USING btree ("_path");
  CREATE INDEX "_advice_sections_v_blocks_contact_channels_order_idx" ON "_advice_sections_v_blocks_contact_channels" USING btree ("_order");
  CREATE INDEX "_advice_sections_v_blocks_contact_channels_parent_id_idx" ON "_advice_sections_v_blocks_contact_channels" USING btree ("_parent_id");
  CREATE INDEX "_advice_sections_v_blocks_contact_channels_path_idx" ON "_advice_sections_v_blocks_contact_channels" USING btree ("_path");
  CREATE INDEX "_advice_sections_v_blocks_video_order_idx" ON "_advice_sections_v_blocks_video" USING btree ("_order");
  CREATE INDEX "_advice_sections_v_blocks_video_parent_id_idx" ON "_advice_sections_v_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "_advice_sections_v_blocks_video_path_idx" ON "_advice_sections_v_blocks_video" USING btree ("_path");
  CREATE INDEX "_advice_sections_v_blocks_video_file_idx" ON "_advice_sections_v_blocks_video" USING btree ("file_id");
  CREATE INDEX "_advice_sections_v_blocks_video_poster_idx" ON "_advice_sections_v_blocks_video" USING btree ("poster_id");
  CREATE INDEX "_advice_sections_v_blocks_picture_order_idx" ON "_advice_sections_v_blocks_picture" USING btree ("_order");
  CREATE INDEX "_advice_sections_v_blocks_picture_parent_id_idx" ON "_advice_sections_v_blocks_picture" USING btree ("_parent_id");
  CREATE INDEX "_advice_sections_v_blocks_picture_path_idx" ON "_advice_sections_v_blocks_picture" USING btree ("_path");
  CREATE INDEX "_advice_sections_v_blocks_picture_image_idx" ON "_advice_sections_v_blocks_picture" USING btree ("image_id");
  CREATE INDEX "_advice_sections_v_version_sources_order_idx" ON "_advice_sections_v_version_sources" USING btree ("_order");
  CREATE INDEX "_advice_sections_v_version_sources_parent_id_idx" ON "_advice_sections_v_version_sources" USING btree ("_parent_id");
  CREATE INDEX "_advice_sections_v_parent_idx" ON "_advice_sections_v" USING btree ("parent_id");
  CREATE INDEX "_advice_sections_v_version_version_slug_idx" ON "_advice_sections_v" USING btree ("version_slug");
  CREATE INDEX "_advice_sections_v_version_version_updated_at_idx" ON "_advice_sections_v" USING btree ("version_updated_at");
  CREATE INDEX "_advice_sections_v_version_version_created_at_idx" ON "_advice_sections_v" USING btree ("version_created_at");
  CREATE INDEX "_advice_sections_v_version_version__status_idx" ON "_advice_sections_v" USING btree ("version__status");
  CREATE INDEX "_advice_sections_v_created_at_idx" ON "_advice_sections_v" USING btree ("created_at");
  CREATE INDEX "_advice_sections_v_updated_at_idx" ON "_advice_sections_v" USING btree ("updated_at");
  CREATE INDEX "_advice_sections_v_latest_idx" ON "_advice_sections_v" USING btree ("latest");
  CREATE INDEX "_advice_sections_v_autosave_idx" ON "_advice_sections_v" USING btree ("autosave");
  CREATE INDEX "_advice_sections_v_texts_order_parent" ON "_advice_sections_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_advice_sections_v_rels_order_idx" ON "_advice_sections_v_rels" USING btree ("order");
  CREATE INDEX "_advice_sections_v_rels_parent_idx" ON "_advice_sections_v_rels" USING btree ("parent_id");
  CREATE INDEX "_advice_sections_v_rels_path_idx" ON "_advice_sections_v_rels" USING btree ("path");
  CREATE INDEX "_advice_sections_v_rels_contact_channels_id_idx" ON "_advice_sections_v_rels" USING btree ("contact_channels_id");
  CREATE INDEX "contact_channels_order_idx" ON "contact_channels" USING btree ("order");
  CREATE INDEX "contact_channels_updated_at_idx" ON "contact_channels" USING btree ("updated_at");
  CREATE INDEX "contact_channels_created_at_idx" ON "contact_channels" USING btree ("created_at");
  CREATE INDEX "contact_channels__status_idx" ON "contact_channels" USING btree ("_status");
  CREATE INDEX "_contact_channels_v_parent_idx" ON "_contact_channels_v" USING btree ("parent_id");
  CREATE INDEX "_contact_channels_v_version_version_order_idx" ON "_contact_channels_v" USING btree ("version_order");
  CREATE INDEX "_contact_channels_v_version_version_updated_at_idx" ON "_contact_channels_v" USING btree ("version_updated_at");
  CREATE INDEX "_contact_channels_v_version_version_created_at_idx" ON "_contact_channels_v" USING btree ("version_created_at");
  CREATE INDEX "_contact_channels_v_version_version__status_idx" ON "_contact_channels_v" USING btree ("version__status");
  CREATE INDEX "_contact_channels_v_created_at_idx" ON "_contact_channels_v" USING btree ("created_at");
  CREATE INDEX "_contact_channels_v_updated_at_idx" ON "_contact_channels_v" USING btree ("updated_at");
  CREATE INDEX "_contact_channels_v_latest_idx" ON "_contact_channels_v" USING btree ("latest");
  CREATE INDEX "_contact_channels_v_autosave_idx" ON "_contact_channels_v" USING btree ("autosave");
  CREATE INDEX "pages_blocks_prose_order_idx" ON "pages_blocks_prose" USING btree ("_order");
  CREATE INDEX "pages_blocks_prose_parent_id_idx" ON "pages_blocks_prose" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_prose_path_idx" ON "pages_blocks_prose" USING btree ("_path");
  CREATE INDEX "pages_blocks_steps_steps_order_idx" ON "pages_blocks_steps_steps" USING btree ("_order");
  CREATE INDEX "pages_blocks_steps_steps_parent_id_idx" ON "pages_blocks_steps_steps" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_steps_order_idx" ON "pages_blocks_steps" USING btree ("_order");
  CREATE INDEX "pages_blocks_steps_parent_id_idx" ON "pages_blocks_steps" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_steps_path_idx" ON "pages_blocks_steps" USING btree ("_path");
  CREATE INDEX "pages_blocks_callout_order_idx" ON "pages_blocks_callout" USING btree ("_order");
  CREATE INDEX "pages_blocks_callout_parent_id_idx" ON "pages_blocks_callout" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_callout_path_idx" ON "pages_blocks_callout" USING btree ("_path");
  CREATE INDEX "pages_blocks_contact_channels_order_idx" ON "pages_blocks_contact_channels" USING btree ("_order");
  CREATE INDEX "pages_blocks_contact_channels_parent_id_idx" ON "pages_blocks_contact_channels" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_contact_channels_path_idx" ON "pages_blocks_contact_channels" USING btree ("_path");
  CREATE INDEX "pages_blocks_video_order_idx" ON "pages_blocks_video" USING btree ("_order");
  CREATE INDEX "pages_blocks_video_parent_id_idx" ON "pages_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_video_path_idx" ON "pages_blocks_video" USING btree ("_path");
  CREATE INDEX "pages_blocks_video_file_idx" ON "pages_blocks_video" USING btree ("file_id");
  CREATE INDEX "pages_blocks_video_poster_idx" ON "pages_blocks_video" USING btree ("poster_id");
  CREATE INDEX "pages_blocks_picture_order_idx" ON "pages_blocks_picture" USING btree ("_order");
  CREATE INDEX "pages_blocks_picture_parent_id_idx" ON "pages_blocks_picture" USING btree ("_parent_id");
  CREATE INDEX "pages_blocks_picture_path_idx" ON "pages_blocks_picture" USING btree ("_path");
  CREATE INDEX "pages_blocks_picture_image_idx" ON "pages_blocks_picture" USING btree ("image_id");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE INDEX "pages_texts_order_parent" ON "pages_texts" USING btree ("order","parent_id");
  CREATE INDEX "pages_texts_text_idx" ON "pages_texts" USING btree ("text");
  CREATE INDEX "pages_rels_order_idx" ON "pages_rels" USING btree ("order");
  CREATE INDEX "pages_rels_parent_idx" ON "pages_rels" USING btree ("parent_id");
  CREATE INDEX "pages_rels_path_idx" ON "pages_rels" USING btree ("path");
  CREATE INDEX "pages_rels_contact_channels_id_idx" ON "pages_rels" USING btree ("contact_channels_id");
  CREATE INDEX "_pages_v_blocks_prose_order_idx" ON "_pages_v_blocks_prose" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_prose_parent_id_idx" ON "_pages_v_blocks_prose" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_prose_path_idx" ON "_pages_v_blocks_prose" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_steps_steps_order_idx" ON "_pages_v_blocks_steps_steps" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_steps_steps_parent_id_idx" ON "_pages_v_blocks_steps_steps" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_steps_order_idx" ON "_pages_v_blocks_steps" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_steps_parent_id_idx" ON "_pages_v_blocks_steps" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_steps_path_idx" ON "_pages_v_blocks_steps" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_callout_order_idx" ON "_pages_v_blocks_callout" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_callout_parent_id_idx" ON "_pages_v_blocks_callout" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_callout_path_idx" ON "_pages_v_blocks_callout" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_contact_channels_order_idx" ON "_pages_v_blocks_contact_channels" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_contact_channels_parent_id_idx" ON "_pages_v_blocks_contact_channels" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_contact_channels_path_idx" ON "_pages_v_blocks_contact_channels" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_video_order_idx" ON "_pages_v_blocks_video" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_video_parent_id_idx" ON "_pages_v_blocks_video" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_video_path_idx" ON "_pages_v_blocks_video" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_video_file_idx" ON "_pages_v_blocks_video" USING btree ("file_id");
  CREATE INDEX "_pages_v_blocks_video_poster_idx" ON "_pages_v_blocks_video" USING btree ("poster_id");
  CREATE INDEX "_pages_v_blocks_picture_order_idx" ON "_pages_v_blocks_picture" USING btree ("_order");
  CREATE INDEX "_pages_v_blocks_picture_parent_id_idx" ON "_pages_v_blocks_picture" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_blocks_picture_path_idx" ON "_pages_v_blocks_picture" USING btree ("_path");
  CREATE INDEX "_pages_v_blocks_picture_image_idx" ON "_pages_v_blocks_picture" USING btree ("image_id");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v" USING btree ("version_slug");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_autosave_idx" ON "_pages_v" USING btree ("autosave");
  CREATE INDEX "_pages_v_texts_order_parent" ON "_pages_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_pages_v_rels_order_idx" ON "_pages_v_rels" USING btree ("order");
  CREATE INDEX "_pages_v_rels_parent_idx" ON "_pages_v_rels" USING btree ("parent_id");
  CREATE INDEX "_pages_v_rels_path_idx" ON "_pages_v_rels" USING btree ("path");
  CREATE INDEX "_pages_v_rels_contact_channels_id_idx" ON "_pages_v_rels" USING btree ("contact_channels_id");
  CREATE INDEX "media_captions_idx" ON "media" USING btree ("captions_id");
  CREATE INDEX "media_poster_idx" ON "media" USING btree ("poster_id");
  CREATE INDEX "media_shown_idx" ON "media" USING btree ("shown");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_card_sizes_card_filename_idx" ON "media" USING btree ("sizes_card_filename");
  CREATE INDEX "beta_feedback_state_idx" ON "beta_feedback" USING btree ("state");
  CREATE INDEX "beta_feedback_updated_at_idx" ON "beta_feedback" USING btree ("updated_at");
  CREATE INDEX "beta_feedback_created_at_idx" ON "beta_feedback" USING btree ("created_at");
  CREATE UNIQUE INDEX "areas_slug_idx" ON "areas" USING btree ("slug");
  CREATE INDEX "areas_updated_at_idx" ON "areas" USING btree ("updated_at");
  CREATE INDEX "areas_created_at_idx" ON "areas" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_alerts_id_idx" ON "payload_locked_documents_rels" USING btree ("alerts_id");
  CREATE INDEX "payload_locked_documents_rels_advice_sections_id_idx" ON "payload_locked_documents_rels" USING btree ("advice_sections_id");
  CREATE INDEX "payload_locked_documents_rels_contact_channels_id_idx" ON "payload_locked_documents_rels" USING btree ("contact_channels_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_beta_feedback_id_idx" ON "payload_locked_documents_rels" USING btree ("beta_feedback_id");
  CREATE INDEX "payload_locked_documents_rels_areas_id_idx" ON "payload_locked_documents_rels" USING btree ("areas_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "site_navigation_order_idx" ON "site_navigation" USING btree ("_order");
  CREATE INDEX "site_navigation_parent_id_idx" ON "site_navigation" USING btree ("_parent_id");
  CREATE INDEX "site_footer_links_order_idx" ON "site_footer_links" USING btree ("_order");
  CREATE INDEX "site_footer_links_parent_id_idx" ON "site_footer_links" USING btree ("_parent_id");
  CREATE INDEX "_site_v_version_navigation_order_idx" ON "_site_v_version_navigation" USING btree ("_order");
  CREATE INDEX "_site_v_version_navigation_parent_id_idx" ON "_site_v_version_navigation" USING btree ("_parent_id");
  CREATE INDEX "_site_v_version_footer_links_order_idx" ON "_site_v_version_footer_links" USING btree ("_order");
  CREATE INDEX "_site_v_version_footer_links_parent_id_idx" ON "_site_v_version_footer_links" USING btree ("_parent_id");
  CREATE INDEX "_site_v_created_at_idx" ON "_site_v" USING btree ("created_at");
  CREATE INDEX "_site_v_updated_at_idx" ON "_site_v" USING btree ("updated_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "alerts_blocks_prose" CASCADE;
  DROP TABLE "alerts_blocks_steps_steps" CASCADE;
  DROP TABLE "alerts_blocks_steps" CASCADE;
  DROP TABLE "alerts_blocks_callout" CASCADE;
  DROP TABLE "alerts_blocks_contact_channels" CASCADE;
  DROP TABLE "alerts_blocks_video" CASCADE;
  DROP TABLE "alerts_blocks_picture" CASCADE;
  DROP TABLE "alerts_blocks_advice_section" CASCADE;
  DROP TABLE "alerts_updates" CASCADE;
  DROP TABLE "alerts" CASCADE;
  DROP TABLE "alerts_texts" CASCADE;
  DROP TABLE "alerts_rels" CASCADE;
  DROP TABLE "_alerts_v_blocks_prose" CASCADE;
  DROP TABLE "_alerts_v_blocks_steps_steps" CASCADE;
  DROP TABLE "_alerts_v_blocks_steps" CASCADE;
  DROP TABLE "_alerts_v_blocks_callout" CASCADE;
  DROP TABLE "_alerts_v_blocks_contact_channels" CASCADE;
  DROP TABLE "_alerts_v_blocks_video" CASCADE;
  DROP TABLE "_alerts_v_blocks_picture" CASCADE;
  DROP TABLE "_alerts_v_blocks_advice_section" CASCADE;
  DROP TABLE "_alerts_v_version_updates" CASCADE;
  DROP TABLE "_alerts_v" CASCADE;
  DROP TABLE "_alerts_v_texts" CASCADE;
  DROP TABLE "_alerts_v_rels" CASCADE;
  DROP TABLE "advice_sections_blocks_prose" CASCADE;
  DROP TABLE "advice_sections_blocks_steps_steps" CASCADE;
  DROP TABLE "advice_sections_blocks_steps" CASCADE;
  DROP TABLE "advice_sections_blocks_callout" CASCADE;
  DROP TABLE "advice_sections_blocks_contact_channels" CASCADE;
  DROP TABLE "advice_sections_blocks_video" CASCADE;
  DROP TABLE "advice_sections_blocks_picture" CASCADE;
  DROP TABLE "advice_sections_sources" CASCADE;
  DROP TABLE "advice_sections" CASCADE;
  DROP TABLE "advice_sections_texts" CASCADE;
  DROP TABLE "advice_sections_rels" CASCADE;
  DROP TABLE "_advice_sections_v_blocks_prose" CASCADE;
  DROP TABLE "_advice_sections_v_blocks_steps_steps" CASCADE;
  DROP TABLE "_advice_sections_v_blocks_steps" CASCADE;
  DROP TABLE "_advice_sections_v_blocks_callout" CASCADE;
  DROP TABLE "_advice_sections_v_blocks_contact_channels" CASCADE;
  DROP TABLE "_advice_sections_v_blocks_video" CASCADE;
  DROP TABLE "_advice_sections_v_blocks_picture" CASCADE;
  DROP TABLE "_advice_sections_v_version_sources" CASCADE;
  DROP TABLE "_advice_sections_v" CASCADE;
  DROP TABLE "_advice_sections_v_texts" CASCADE;
  DROP TABLE "_advice_sections_v_rels" CASCADE;
  DROP TABLE "contact_channels" CASCADE;
  DROP TABLE "_contact_channels_v" CASCADE;
  DROP TABLE "pages_blocks_prose" CASCADE;
  DROP TABLE "pages_blocks_steps_steps" CASCADE;
  DROP TABLE "pages_blocks_steps" CASCADE;
  DROP TABLE "pages_blocks_callout" CASCADE;
  DROP TABLE "pages_blocks_contact_channels" CASCADE;
  DROP TABLE "pages_blocks_video" CASCADE;
  DROP TABLE "pages_blocks_picture" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "pages_texts" CASCADE;
  DROP TABLE "pages_rels" CASCADE;
  DROP TABLE "_pages_v_blocks_prose" CASCADE;
  DROP TABLE "_pages_v_blocks_steps_steps" CASCADE;
  DROP TABLE "_pages_v_blocks_steps" CASCADE;
  DROP TABLE "_pages_v_blocks_callout" CASCADE;
  DROP TABLE "_pages_v_blocks_contact_channels" CASCADE;
  DROP TABLE "_pages_v_blocks_video" CASCADE;
  DROP TABLE "_pages_v_blocks_picture" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "_pages_v_texts" CASCADE;
  DROP TABLE "_pages_v_rels" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "beta_feedback" CASCADE;
  DROP TABLE "areas" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "site_navigation" CASCADE;
  DROP TABLE "site_footer_links" CASCADE;
  DROP TABLE "site" CASCADE;
  DROP TABLE "_site_v_version_navigation" CASCADE;
  DROP TABLE "_site_v_version_footer_links" CASCADE;
  DROP TABLE "_site_v" CASCADE;
  DROP TYPE "public"."enum_alerts_blocks_callout_level";
  DROP TYPE "public"."enum_alerts_blocks_video_source";
  DROP TYPE "public"."enum_alerts_updates_time_tz";
  DROP TYPE "public"."enum_alerts_updates_kind";
  DROP TYPE "public"."enum_alerts_kind";
  DROP TYPE "public"."enum_alerts_publishedat_tz";
  DROP TYPE "public"."enum_alerts_status";
  DROP TYPE "public"."enum__alerts_v_blocks_callout_level";
  DROP TYPE "public"."enum__alerts_v_blocks_video_source";
  DROP TYPE "public"."enum__alerts_v_version_updates_time_tz";
  DROP TYPE "public"."enum__alerts_v_version_updates_kind";
  DROP TYPE "public"."enum__alerts_v_version_kind";
  DROP TYPE "public"."enum__alerts_v_version_publishedat_tz";
  DROP TYPE "public"."enum__alerts_v_version_status";
  DROP TYPE "public"."enum_advice_sections_blocks_callout_level";
  DROP TYPE "public"."enum_advice_sections_blocks_video_source";
  DROP TYPE "public"."enum_advice_sections_audience";
  DROP TYPE "public"."enum_advice_sections_status";
  DROP TYPE "public"."enum__advice_sections_v_blocks_callout_level";
  DROP TYPE "public"."enum__advice_sections_v_blocks_video_source";
  DROP TYPE "public"."enum__advice_sections_v_version_audience";
  DROP TYPE "public"."enum__advice_sections_v_version_status";
  DROP TYPE "public"."enum_contact_channels_kind";
  DROP TYPE "public"."enum_contact_channels_status";
  DROP TYPE "public"."enum__contact_channels_v_version_kind";
  DROP TYPE "public"."enum__contact_channels_v_version_status";
  DROP TYPE "public"."enum_pages_blocks_callout_level";
  DROP TYPE "public"."enum_pages_blocks_video_source";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_blocks_callout_level";
  DROP TYPE "public"."enum__pages_v_blocks_video_source";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum_beta_feedback_state";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_site_leave_to";
  DROP TYPE "public"."enum__site_v_version_leave_to";`)
}
