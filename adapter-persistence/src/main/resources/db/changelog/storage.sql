--liquibase formatted sql

--changeset althing:storage-1
--comment The SHA-256 of the changelog that this database has: one row.
CREATE TABLE schema_fingerprint (
  fingerprint TEXT NOT NULL PRIMARY KEY
);

--changeset althing:storage-2
--comment Where a write is tried when one failed; always empty.
CREATE TABLE storage_probe (
  filler ${bytes} NOT NULL
);
