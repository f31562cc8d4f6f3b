/**
 * How a page left the public site: what readers find in its place, and what was removed where. Rows are written in the
 * transaction of the leaving itself; words for readers go when the page comes back. Why: docs/decisions/0016-endings.md.
 */
export const endings = `
  CREATE TABLE withdrawals (
    document uuid PRIMARY KEY,
    words text CHECK (length(words) <= 600),
    leads_to text CHECK (leads_to ~ '^/([^/]|$)'),
    by text,
    at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE withdrawals IS 'what readers find at the addresses of a page that was taken down';
  COMMENT ON COLUMN withdrawals.words IS 'plain text, chosen by an editor';
  COMMENT ON COLUMN withdrawals.leads_to IS 'a page of this site, where readers are led instead';

  CREATE TABLE receipts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    document uuid NOT NULL,
    collection text NOT NULL,
    action text NOT NULL CHECK (action IN ('withdraw', 'end')),
    title text,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    by text,
    items jsonb NOT NULL,
    checked_at timestamptz,
    all_well boolean
  );
  COMMENT ON COLUMN receipts.items IS 'what was removed where, each with what the public site answered when it was last asked';
  CREATE INDEX receipts_document ON receipts (document, made_at);

  CREATE FUNCTION forget_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM withdrawals WHERE document = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER forget_withdrawal AFTER INSERT OR UPDATE ON alerts
    FOR EACH ROW WHEN (NEW._status = 'published') EXECUTE FUNCTION forget_withdrawal();
  CREATE TRIGGER forget_withdrawal AFTER INSERT OR UPDATE ON advice_sections
    FOR EACH ROW WHEN (NEW._status = 'published') EXECUTE FUNCTION forget_withdrawal();
  CREATE TRIGGER forget_withdrawal AFTER INSERT OR UPDATE ON pages
    FOR EACH ROW WHEN (NEW._status = 'published') EXECUTE FUNCTION forget_withdrawal();`

export const withoutEndings = `
  DROP FUNCTION forget_withdrawal CASCADE;
  DROP TABLE withdrawals, receipts;`
