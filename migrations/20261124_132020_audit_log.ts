import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'
import { auditLog, withoutAuditLog } from './sql/auditLog.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_audit_log_action" AS ENUM('create', 'draft', 'publish', 'unpublish', 'update', 'restore', 'delete', 'upload', 'mark', 'person added', 'role', 'password', 'unlock', 'sign in', 'sign in refused', 'sign out', 'export');
  CREATE TYPE "public"."enum_audit_log_by" AS ENUM('desk', 'rest', 'job', 'command line', 'sign-in');
  CREATE TABLE "audit_log" (
  	"id" numeric PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone,
  	"who" varchar,
  	"role" varchar,
  	"action" "enum_audit_log_action",
  	"title" varchar,
  	"detail" varchar,
  	"by" "enum_audit_log_by",
  	"collection" varchar,
  	"document" varchar,
  	"version" varchar,
  	"actor" varchar,
  	"previous" varchar,
  	"hash" varchar
  );
  
  CREATE INDEX "audit_log_at_idx" ON "audit_log" USING btree ("at");
  CREATE INDEX "audit_log_who_idx" ON "audit_log" USING btree ("who");
  CREATE INDEX "audit_log_action_idx" ON "audit_log" USING btree ("action");
  CREATE INDEX "audit_log_document_idx" ON "audit_log" USING btree ("document");`)
  await db.execute(sql.raw(auditLog))
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(withoutAuditLog))
  await db.execute(sql`
   DROP TABLE "audit_log" CASCADE;
  DROP TYPE "public"."enum_audit_log_action";
  DROP TYPE "public"."enum_audit_log_by";`)
}
