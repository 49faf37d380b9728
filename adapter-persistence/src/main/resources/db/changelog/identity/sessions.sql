--liquibase formatted sql

--changeset althing:sessions-1
--comment When a session was last used; and what took a spent token's place, so that a lost answer can be made good.
ALTER TABLE sessions ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;
UPDATE sessions SET used_at = created_at;
ALTER TABLE refresh_tokens ADD COLUMN successor TEXT;

--changeset althing:sessions-2
--comment Access tokens that ended before their time, for as long as they would have lived.
CREATE TABLE revoked_tokens (
  id ${bytes} NOT NULL PRIMARY KEY,
  until BIGINT NOT NULL
);
CREATE INDEX revoked_tokens_until ON revoked_tokens (until);
