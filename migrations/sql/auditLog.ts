/**
 * The record of who did what: rows that are only ever added, each with the hash of the one before. Entries wait in
 * `audit_log_pending` and join the chain at the commit of what they tell of, so a change that is rolled back leaves none.
 * Why: docs/decisions/0010-the-record.md.
 */
export const auditLog = `
  CREATE TABLE audit_log_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    last numeric NOT NULL DEFAULT 0,
    hash text NOT NULL DEFAULT repeat('0', 64)
  );
  COMMENT ON TABLE audit_log_head IS 'the newest entry, so that a chain whose end was cut off is known';
  INSERT INTO audit_log_head DEFAULT VALUES;

  CREATE TABLE audit_log_pending (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry jsonb NOT NULL
  );
  COMMENT ON TABLE audit_log_pending IS 'entries of this transaction, by the columns of audit_log; empty for everybody else';

  -- All that an entry says but its own hash. What is empty is left out, so that a column may be added later.
  CREATE FUNCTION hash_of(entry audit_log) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS
    $$ SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(entry) - 'hash')::text, 'UTF8')), 'hex') $$;

  -- Whoever commits takes the row of the content version first: here too, so that no two can wait for each other.
  CREATE FUNCTION link_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE head audit_log_head;
  BEGIN
    PERFORM 1 FROM content_version FOR UPDATE;
    SELECT * INTO STRICT head FROM audit_log_head FOR UPDATE;
    NEW.id := head.last + 1;
    NEW.at := date_trunc('milliseconds', clock_timestamp());
    NEW.previous := head.hash;
    NEW.hash := hash_of(NEW);
    UPDATE audit_log_head SET last = NEW.id, hash = NEW.hash;
    RETURN NEW;
  END $$;
  CREATE TRIGGER link_entry BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION link_entry();

  CREATE FUNCTION append_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO audit_log SELECT * FROM jsonb_populate_record(NULL::audit_log, NEW.entry);
    DELETE FROM audit_log_pending WHERE id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER append_entry AFTER INSERT ON audit_log_pending
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION append_entry();

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The record only grows: nothing in it can be changed or deleted.' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log EXECUTE FUNCTION refuse_change();

  -- Also for who has set session_replication_role, as tools that copy databases do.
  ALTER TABLE audit_log ENABLE ALWAYS TRIGGER link_entry;
  ALTER TABLE audit_log ENABLE ALWAYS TRIGGER refuse_change;
  ALTER TABLE audit_log_pending ENABLE ALWAYS TRIGGER append_entry;`

export const withoutAuditLog = `
  DROP TABLE audit_log_pending, audit_log_head;
  DROP FUNCTION hash_of CASCADE;
  DROP FUNCTION link_entry, append_entry, refuse_change CASCADE;`
