/**
 * Second factors, apart from the people: Payload writes a person as a whole, and would put back a code that was used meanwhile.
 * Nothing of it is a field, so no answer, version or filter can show it. Why: docs/decisions/0012-the-second-factor.md.
 */
export const secondFactor = `
  CREATE TABLE second_factors (
    person uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    secret text,
    pending text,
    pending_at timestamptz,
    pending_session varchar,
    pending_wrong integer NOT NULL DEFAULT 0,
    since timestamptz,
    last_step bigint NOT NULL DEFAULT 0,
    wrong integer NOT NULL DEFAULT 0,
    wait_until timestamptz
  );
  COMMENT ON COLUMN second_factors.secret IS 'sealed with a key made of SECRET; empty until the first code was right';
  COMMENT ON COLUMN second_factors.pending IS 'the same until then: of one session, for ten minutes and five codes';
  COMMENT ON COLUMN second_factors.last_step IS 'the half minute of the last code that was taken: none before it works again';

  CREATE TABLE second_factor_recovery_codes (
    person uuid NOT NULL REFERENCES second_factors (person) ON DELETE CASCADE,
    hash text NOT NULL,
    PRIMARY KEY (person, hash)
  );

  CREATE TABLE second_factor_sessions (
    session varchar PRIMARY KEY,
    person uuid NOT NULL REFERENCES second_factors (person) ON DELETE CASCADE,
    at timestamptz NOT NULL
  );
  COMMENT ON TABLE second_factor_sessions IS 'when a code was last given in a session; one that has ended counts for nothing';`

export const withoutSecondFactor = `
  DROP TABLE second_factor_sessions, second_factor_recovery_codes, second_factors;`
