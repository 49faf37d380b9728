--liquibase formatted sql

--changeset althing:invitations-1
--comment Of the secret only the hash is kept.
CREATE TABLE invitations (
  id ${bytes} NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL,
  role TEXT NOT NULL,
  invited_by ${bytes},
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_by ${bytes}
);
CREATE UNIQUE INDEX invitations_hash ON invitations (hash);
CREATE INDEX invitations_created ON invitations (created_at, id);
