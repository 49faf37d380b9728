--liquibase formatted sql

--changeset althing:profiles-1
--comment The public key in DER, base64, and since when it is this one.
ALTER TABLE users ADD COLUMN public_key TEXT;
ALTER TABLE users ADD COLUMN key_changed_at BIGINT;
ALTER TABLE users ADD COLUMN last_seen_at BIGINT;
