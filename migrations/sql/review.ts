/**
 * What becomes of a document besides its words: where its review stands, what went out without one, what is to happen when.
 * Rows are written in the transaction of what they tell of. Why: docs/decisions/0014-two-pairs-of-eyes.md.
 */
export const review = `
  CREATE TABLE reviews (
    document uuid PRIMARY KEY,
    collection text NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'in review', 'changes asked', 'approved', 'withdrawn')),
    revision text,
    by_id text,
    by text,
    at timestamptz NOT NULL DEFAULT now(),
    submitted_by_id text,
    submitted_by text,
    submitted_at timestamptz,
    notes jsonb NOT NULL DEFAULT '[]',
    written_by_id text
  );
  COMMENT ON COLUMN reviews.revision IS 'the words that the state is about';
  COMMENT ON COLUMN reviews.written_by_id IS 'whose words they are when somebody else sent them on with a note for readers';
  COMMENT ON COLUMN reviews.notes IS 'changes asked for: the field and what is asked, [{field, words}]';

  CREATE TABLE unreviewed (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document uuid NOT NULL,
    collection text NOT NULL,
    revision text NOT NULL,
    title text,
    by_id text,
    by text,
    at timestamptz NOT NULL DEFAULT now(),
    since timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    closed_by text,
    written_by_id text
  );
  COMMENT ON COLUMN unreviewed.written_by_id IS 'whose words they are when somebody else published them with a note for readers';
  COMMENT ON TABLE unreviewed IS 'what was published before anybody else had read it';
  COMMENT ON COLUMN unreviewed.since IS 'when the public first read words of this document that nobody else had read';
  CREATE UNIQUE INDEX unreviewed_open ON unreviewed (document) WHERE closed_at IS NULL;

  CREATE TABLE revisions (
    document uuid NOT NULL,
    revision text NOT NULL,
    previous text,
    by_id text,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  COMMENT ON TABLE revisions IS 'who changed whose words in the last minute: whether a save that comes late overtook only one''s own';
  CREATE INDEX revisions_document ON revisions (document);

  CREATE TABLE schedules (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    document uuid NOT NULL,
    collection text NOT NULL,
    action text NOT NULL CHECK (action IN ('publish', 'withdraw')),
    title text,
    version uuid,
    revision text,
    at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed', 'cancelled')),
    made_by_id text,
    made_by text,
    made_at timestamptz NOT NULL DEFAULT now(),
    approved_by_id text,
    approved_by text,
    ended_at timestamptz,
    trouble text,
    seen_at timestamptz,
    told_at timestamptz
  );
  COMMENT ON COLUMN schedules.version IS 'the approved version, which goes out whatever was typed since';
  COMMENT ON COLUMN schedules.trouble IS 'why it could not be done, in words for editors';
  COMMENT ON COLUMN schedules.told_at IS 'when the mail of its failure went to the editors';
  CREATE UNIQUE INDEX schedules_waiting ON schedules (document, action) WHERE state = 'waiting';
  CREATE INDEX schedules_at ON schedules (at);

  -- Payload keeps the newest versions of a document and deletes the rest: never the one that is to go out.
  CREATE FUNCTION keep_scheduled_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM schedules WHERE document = OLD.parent_id AND state = 'waiting' AND version = OLD.id) THEN RETURN NULL; END IF;
    RETURN OLD;
  END $$;
  CREATE TRIGGER keep_scheduled_version BEFORE DELETE ON _alerts_v FOR EACH ROW EXECUTE FUNCTION keep_scheduled_version();
  CREATE TRIGGER keep_scheduled_version BEFORE DELETE ON _advice_sections_v FOR EACH ROW EXECUTE FUNCTION keep_scheduled_version();
  CREATE TRIGGER keep_scheduled_version BEFORE DELETE ON _contact_channels_v FOR EACH ROW EXECUTE FUNCTION keep_scheduled_version();
  CREATE TRIGGER keep_scheduled_version BEFORE DELETE ON _pages_v FOR EACH ROW EXECUTE FUNCTION keep_scheduled_version();

  -- What was there before: each document's newest words are a revision of their own, and the live ones the same unless they differ.
  UPDATE alerts SET revision = id::text;
  UPDATE advice_sections SET revision = id::text;
  UPDATE contact_channels SET revision = id::text;
  UPDATE pages SET revision = id::text;
  UPDATE _alerts_v v SET version_revision = CASE WHEN version__status = 'published' OR d._status IS DISTINCT FROM 'published' THEN d.id ELSE v.id END::text FROM alerts d WHERE d.id = parent_id AND latest;
  UPDATE _advice_sections_v v SET version_revision = CASE WHEN version__status = 'published' OR d._status IS DISTINCT FROM 'published' THEN d.id ELSE v.id END::text FROM advice_sections d WHERE d.id = parent_id AND latest;
  UPDATE _contact_channels_v v SET version_revision = CASE WHEN version__status = 'published' OR d._status IS DISTINCT FROM 'published' THEN d.id ELSE v.id END::text FROM contact_channels d WHERE d.id = parent_id AND latest;
  UPDATE _pages_v v SET version_revision = CASE WHEN version__status = 'published' OR d._status IS DISTINCT FROM 'published' THEN d.id ELSE v.id END::text FROM pages d WHERE d.id = parent_id AND latest;`

export const withoutReview = 'DROP FUNCTION keep_scheduled_version CASCADE; DROP TABLE reviews, unreviewed, revisions, schedules;'
