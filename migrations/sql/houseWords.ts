import { sql } from '@payloadcms/db-postgres'
import { firstWords } from '../../collections/Site.words.ts'

/** A site that is there already gets the words that a new one starts with. */
export const houseWordsSoFar = sql`
  INSERT INTO site_house_words (_order, _parent_id, id, word, instead, why)
    SELECT number, site.id, replace(gen_random_uuid()::text, '-', ''), kept ->> 0, kept ->> 1, kept ->> 2
    FROM site, jsonb_array_elements(${JSON.stringify(firstWords)}::jsonb) WITH ORDINALITY AS list (kept, number)`
