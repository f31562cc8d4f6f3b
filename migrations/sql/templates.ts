/**
 * What a template shows may be deleted: the part that showed it goes too. Payload would empty a column that may not be empty,
 * and so refuse the deletion.
 */
export const partsGoWithWhatTheyShow = `
  ALTER TABLE templates_blocks_picture DROP CONSTRAINT templates_blocks_picture_image_id_media_id_fk,
    ADD CONSTRAINT templates_blocks_picture_image_id_media_id_fk FOREIGN KEY (image_id) REFERENCES media (id) ON DELETE CASCADE;
  ALTER TABLE templates_blocks_advice_section DROP CONSTRAINT templates_blocks_advice_section_section_id_advice_sections_id_fk,
    ADD CONSTRAINT templates_blocks_advice_section_section_id_advice_sections_id_fk
      FOREIGN KEY (section_id) REFERENCES advice_sections (id) ON DELETE CASCADE;`
