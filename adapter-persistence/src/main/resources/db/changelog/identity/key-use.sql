--liquibase formatted sql

--changeset althing:key-use-1
--comment Ranges with a blank between two; none: everywhere.
ALTER TABLE api_keys ADD COLUMN addresses TEXT NOT NULL DEFAULT '';
ALTER TABLE api_keys ADD COLUMN last_used_at BIGINT;
