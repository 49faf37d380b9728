--liquibase formatted sql

--changeset althing:second-factors-1
--comment The secret is encrypted with the master key. The account shows whether a factor is in force.
ALTER TABLE users ADD COLUMN second_factor BOOLEAN NOT NULL DEFAULT FALSE;
CREATE TABLE second_factors (
  user_id ${bytes} NOT NULL PRIMARY KEY,
  secret ${bytes} NOT NULL,
  confirmed BOOLEAN NOT NULL,
  last_step BIGINT NOT NULL
);

--changeset althing:second-factors-2
--comment Of each code only the hash is kept, until it is used.
CREATE TABLE recovery_codes (
  user_id ${bytes} NOT NULL REFERENCES second_factors (user_id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  PRIMARY KEY (user_id, hash)
);
