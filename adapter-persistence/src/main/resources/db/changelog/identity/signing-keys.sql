--liquibase formatted sql

--changeset althing:signing-keys-1
--comment A key is published a while before it is used.
ALTER TABLE signing_keys ADD COLUMN used_from BIGINT NOT NULL DEFAULT 0;
UPDATE signing_keys SET used_from = created_at;
