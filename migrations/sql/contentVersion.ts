/**
 * The content version and the public addresses, kept by triggers: whatever path a change takes (desk, REST, script, psql),
 * both follow in its own transaction. Triggers are deferred to the commit, so the one counter row is locked last and only
 * for a moment, and versions become visible in their order. Why: docs/decisions/0008-content-version.md.
 */
export const contentVersion = `
  CREATE TABLE content_version (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch uuid NOT NULL DEFAULT gen_random_uuid(),
    version bigint NOT NULL DEFAULT 1,
    shared bigint NOT NULL DEFAULT 1,
    due timestamptz
  );
  COMMENT ON COLUMN content_version.version IS 'raised by every change the public could see';
  COMMENT ON COLUMN content_version.shared IS 'the version of the last change that more pages than one alert could show';
  COMMENT ON COLUMN content_version.due IS 'when the next alert under embargo comes out';
  INSERT INTO content_version DEFAULT VALUES;

  CREATE TABLE addresses (
    path text PRIMARY KEY,
    owner uuid NOT NULL,
    live boolean NOT NULL,
    moved_to text,
    version bigint NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  COMMENT ON TABLE addresses IS 'every address the public has had: of a page or a file';
  CREATE INDEX addresses_version ON addresses (version);
  CREATE INDEX addresses_owner ON addresses (owner);

  CREATE FUNCTION raise_content_version(is_shared boolean) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE raised bigint := nullif(current_setting('lamp.raised', true), '')::bigint;
  BEGIN
    IF raised IS NULL THEN
      UPDATE content_version SET version = version + 1 RETURNING version INTO raised;
      PERFORM set_config('lamp.raised', raised::text, true);
    END IF;
    IF is_shared THEN
      UPDATE content_version SET shared = raised WHERE shared < raised;
    END IF;
    RETURN raised;
  END $$;

  CREATE FUNCTION set_addresses(whose uuid, paths text[], moves boolean, raised bigint) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE leads_to text := CASE WHEN moves THEN paths[1] END;
  BEGIN
    UPDATE addresses SET live = false, moved_to = leads_to, version = raised, changed_at = clock_timestamp()
      WHERE owner = whose AND path <> ALL (paths) AND (live OR moved_to IS DISTINCT FROM leads_to);
    INSERT INTO addresses (path, owner, live, version) SELECT path, whose, true, raised FROM unnest(paths) path
      ON CONFLICT (path) DO UPDATE SET owner = whose, live = true, moved_to = NULL, version = raised, changed_at = clock_timestamp();
  END $$;

  -- Whether it lies ahead or has come meanwhile: a published alert without an address waits for one.
  CREATE FUNCTION next_due() RETURNS timestamptz LANGUAGE sql AS
    'SELECT min(published_at) FROM alerts a WHERE _status = ''published'' AND published_at > clock_timestamp() - interval ''1 hour''
      AND NOT EXISTS (SELECT 1 FROM addresses WHERE owner = a.id AND live)';

  -- Arguments: the folder of its addresses, whether other pages show it too.
  CREATE FUNCTION note_page() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    whose uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END;
    raised bigint;
    path text;
  BEGIN
    IF NOT coalesce(TG_OP <> 'INSERT' AND OLD._status::text = 'published' OR TG_OP <> 'DELETE' AND NEW._status::text = 'published', false) THEN
      RETURN NULL;
    END IF;
    raised := raise_content_version(TG_ARGV[1]::boolean);
    EXECUTE format('SELECT $2 || slug FROM %I WHERE id = $1 AND _status = ''published''', TG_TABLE_NAME) INTO path USING whose, TG_ARGV[0];
    IF TG_TABLE_NAME = 'alerts' AND NOT EXISTS (SELECT 1 FROM alerts WHERE id = whose AND published_at <= clock_timestamp()) THEN
      path := NULL;
    END IF;
    -- The site has this page of its own, whatever words officers give it.
    PERFORM set_addresses(whose, CASE WHEN path IS NULL OR path = '/stay-safe' THEN '{}' ELSE ARRAY[path] END, true, raised);
    IF TG_TABLE_NAME = 'alerts' THEN
      UPDATE content_version SET due = next_due() WHERE due IS DISTINCT FROM next_due();
    END IF;
    RETURN NULL;
  END $$;

  -- A part of a page in a table of its own. Arguments: whether other pages show it too, the column that leads to what it is
  -- a part of, then the tables on the way up.
  CREATE FUNCTION note_part() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    became jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    part text;
    parts text[] := ARRAY[was ->> TG_ARGV[1], became ->> TG_ARGV[1]];
    found jsonb;
    raised bigint;
  BEGIN
    FOREACH part IN ARRAY parts LOOP
      FOR step IN 2 .. TG_NARGS - 2 LOOP
        EXECUTE format('SELECT _parent_id::text FROM %I WHERE id = $1', TG_ARGV[step]) INTO part USING part;
      END LOOP;
      CONTINUE WHEN part IS NULL;
      EXECUTE format('SELECT to_jsonb(page) FROM %I page WHERE id = $1', TG_ARGV[TG_NARGS - 1]) INTO found USING part::uuid;
      CONTINUE WHEN found IS NULL OR coalesce(found ->> '_status', 'published') <> 'published';
      raised := raise_content_version(TG_ARGV[0]::boolean);
      UPDATE addresses SET version = raised, changed_at = clock_timestamp() WHERE owner = part::uuid AND live AND version <> raised;
    END LOOP;
    RETURN NULL;
  END $$;

  -- What stands on many pages and has no address of its own.
  CREATE FUNCTION note_shared() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' AND coalesce(to_jsonb(OLD) ->> '_status', 'published') = 'published'
      OR TG_OP <> 'DELETE' AND coalesce(to_jsonb(NEW) ->> '_status', 'published') = 'published' THEN
      PERFORM raise_content_version(true);
    END IF;
    RETURN NULL;
  END $$;

  -- A file that comes or goes does so with the page that shows it; only a change of one that stays is everybody's.
  CREATE FUNCTION note_file() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    whose uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END;
    was boolean := TG_OP <> 'INSERT' AND coalesce(OLD.shown, false);
    is_now boolean := TG_OP <> 'DELETE' AND coalesce(NEW.shown, false);
    paths text[];
  BEGIN
    IF NOT (was OR is_now) THEN RETURN NULL; END IF;
    SELECT array_agg('/api/media/file/' || name) INTO paths
      FROM media, unnest(ARRAY[filename, sizes_card_filename]) name WHERE id = whose AND shown AND name IS NOT NULL;
    PERFORM set_addresses(whose, coalesce(paths, '{}'), false, raise_content_version(was = is_now OR TG_OP = 'DELETE'));
    RETURN NULL;
  END $$;

  CREATE FUNCTION note_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE raised bigint := raise_content_version(true);
  BEGIN
    UPDATE addresses SET live = false, moved_to = NULL, version = raised, changed_at = clock_timestamp()
      WHERE NOT EXISTS (SELECT 1 FROM alerts WHERE id = owner) AND NOT EXISTS (SELECT 1 FROM advice_sections WHERE id = owner)
        AND NOT EXISTS (SELECT 1 FROM pages WHERE id = owner) AND NOT EXISTS (SELECT 1 FROM media WHERE id = owner);
    RETURN NULL;
  END $$;

  -- An embargo ends without a change: whoever asks for the version first makes it one.
  CREATE FUNCTION raise_what_is_due() RETURNS void LANGUAGE plpgsql AS $$
  DECLARE alert record;
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM content_version WHERE due <= clock_timestamp()) THEN RETURN; END IF;
    PERFORM 1 FROM content_version FOR UPDATE;
    FOR alert IN SELECT id, slug FROM alerts a WHERE _status = 'published' AND published_at <= clock_timestamp()
      AND NOT EXISTS (SELECT 1 FROM addresses WHERE owner = a.id AND live) LOOP
      PERFORM set_addresses(alert.id, ARRAY['/news/' || alert.slug], true, raise_content_version(false));
    END LOOP;
    UPDATE content_version SET due = next_due();
  END $$;

  CREATE FUNCTION watch_row(watched regclass, function_call text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('DROP TRIGGER IF EXISTS content_version ON %s', watched);
    EXECUTE format('CREATE CONSTRAINT TRIGGER content_version AFTER INSERT OR UPDATE OR DELETE ON %s
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %s', watched, function_call);
    EXECUTE format('DROP TRIGGER IF EXISTS content_version_truncate ON %s', watched);
    EXECUTE format('CREATE TRIGGER content_version_truncate AFTER TRUNCATE ON %s EXECUTE FUNCTION note_truncate()', watched);
  END $$;

  -- Run after every migration: a new block has a new table, found by the key that leads from it to its page.
  CREATE FUNCTION watch_content() RETURNS void LANGUAGE plpgsql AS $$
  DECLARE found record;
  BEGIN
    PERFORM watch_row('alerts', 'note_page(''/news/'', ''false'')');
    PERFORM watch_row('advice_sections', 'note_page(''/advice/'', ''true'')');
    PERFORM watch_row('pages', 'note_page(''/'', ''true'')');
    PERFORM watch_row('media', 'note_file()');
    PERFORM watch_row(shared::regclass, 'note_shared()') FROM unnest(ARRAY['contact_channels', 'areas', 'site']) shared;
    FOR found IN
      WITH RECURSIVE keys AS (
        SELECT conrelid AS part, confrelid AS whole, attname AS key FROM pg_constraint
          JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
          WHERE contype = 'f' AND attname IN ('_parent_id', 'parent_id') AND left(conrelid::regclass::text, 1) <> '_'
      ), parts AS (
        SELECT part, key, ARRAY[whole::regclass::text] AS way, whole AS page FROM keys
          WHERE whole = ANY (ARRAY['alerts', 'advice_sections', 'pages', 'site']::regclass[])
        UNION ALL
        SELECT keys.part, keys.key, parts.part::regclass::text || way, page FROM keys JOIN parts ON keys.whole = parts.part
      )
      SELECT * FROM parts
    LOOP
      PERFORM watch_row(found.part,
        format('note_part(%L, %L, ''%s'')', found.page <> 'alerts'::regclass, found.key, array_to_string(found.way, ''', ''')));
    END LOOP;
  END $$;

  SELECT watch_content();`

/** What was public before the addresses were kept. Addresses a page has left, and pages that were taken down, included. */
export const addressesSoFar = `
  INSERT INTO addresses (path, owner, live, version)
    SELECT '/news/' || slug, id, true, 1 FROM alerts WHERE _status = 'published' AND published_at <= now()
    UNION ALL SELECT '/advice/' || slug, id, true, 1 FROM advice_sections WHERE _status = 'published'
    UNION ALL SELECT '/' || slug, id, true, 1 FROM pages WHERE _status = 'published' AND slug <> 'stay-safe'
    UNION ALL SELECT '/api/media/file/' || name, id, true, 1 FROM media, unnest(ARRAY[filename, sizes_card_filename]) name
      WHERE shown AND name IS NOT NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO addresses (path, owner, live, version)
    SELECT '/news/' || slug, id, false, 1 FROM alerts a WHERE slug IS NOT NULL AND EXISTS
      (SELECT 1 FROM _alerts_v v WHERE v.parent_id = a.id AND v.version__status = 'published')
    UNION ALL SELECT '/advice/' || slug, id, false, 1 FROM advice_sections a WHERE slug IS NOT NULL AND published_at IS NOT NULL
    UNION ALL SELECT '/' || slug, id, false, 1 FROM pages a WHERE slug IS NOT NULL AND slug <> 'stay-safe' AND published_at IS NOT NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO addresses (path, owner, live, moved_to, version)
    SELECT '/news/' || text, parent_id, false, (SELECT path FROM addresses WHERE owner = parent_id AND live LIMIT 1), 1 FROM alerts_texts WHERE path = 'formerSlugs'
    UNION ALL SELECT '/advice/' || text, parent_id, false, (SELECT path FROM addresses WHERE owner = parent_id AND live LIMIT 1), 1 FROM advice_sections_texts WHERE path = 'formerSlugs'
    UNION ALL SELECT '/' || text, parent_id, false, (SELECT path FROM addresses WHERE owner = parent_id AND live LIMIT 1), 1 FROM pages_texts WHERE path = 'formerSlugs'
    ON CONFLICT DO NOTHING;`

export const withoutContentVersion = `
  DROP FUNCTION watch_content, watch_row, raise_what_is_due, next_due, note_page, note_part, note_shared, note_file, note_truncate,
    set_addresses, raise_content_version CASCADE;
  DROP TABLE addresses, content_version;`
