--liquibase formatted sql

--changeset althing:socket-tickets-1
--comment Of the secret only the hash is kept. It was got by a session or by a key.
CREATE TABLE socket_tickets (
  hash TEXT NOT NULL PRIMARY KEY,
  user_id ${bytes} NOT NULL,
  session_id TEXT,
  key_id TEXT,
  scopes TEXT NOT NULL,
  origin TEXT,
  expires_at BIGINT NOT NULL
);
CREATE INDEX socket_tickets_end ON socket_tickets (expires_at);
