--liquibase formatted sql

--changeset althing:identity-1
--comment The name is null once the account is deleted; entries keep its id.
CREATE TABLE users (
  id ${bytes} NOT NULL PRIMARY KEY,
  name TEXT,
  skeleton TEXT ${by_code_point},
  display_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  disabled BOOLEAN NOT NULL,
  password_hash TEXT,
  created_at BIGINT NOT NULL,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX users_skeleton ON users (skeleton);

--changeset althing:identity-2
--comment Which installation this is: one row.
CREATE TABLE installation (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL
);

--changeset althing:identity-3
--comment Of the secret only the hash is kept.
CREATE TABLE api_keys (
  id ${bytes} NOT NULL PRIMARY KEY,
  owner_id ${bytes} NOT NULL,
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  hash TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT,
  revoked_at BIGINT
);
CREATE UNIQUE INDEX api_keys_hash ON api_keys (hash);
CREATE INDEX api_keys_owner ON api_keys (owner_id, created_at, id);

--changeset althing:identity-4
CREATE TABLE sessions (
  id ${bytes} NOT NULL PRIMARY KEY,
  user_id ${bytes} NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX sessions_user ON sessions (user_id);

--changeset althing:identity-5
--comment All tokens of a session's chain; the last one is not spent.
CREATE TABLE refresh_tokens (
  hash TEXT NOT NULL PRIMARY KEY,
  session_id ${bytes} NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  spent_at BIGINT
);
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);

--changeset althing:identity-6
--comment The private half is encrypted with the master key, which is not in the database.
CREATE TABLE signing_keys (
  kid TEXT NOT NULL PRIMARY KEY,
  public_key ${bytes} NOT NULL,
  private_key ${bytes} NOT NULL,
  created_at BIGINT NOT NULL
);
