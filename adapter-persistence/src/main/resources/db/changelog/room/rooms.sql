--liquibase formatted sql

--changeset althing:room-1
--comment The counters are raised in the transaction that writes what they count.
CREATE TABLE rooms (
  id ${bytes} NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  skeleton TEXT ${by_code_point} NOT NULL,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  owner_id ${bytes} NOT NULL,
  epoch TEXT NOT NULL,
  first_seq BIGINT NOT NULL,
  last_seq BIGINT NOT NULL,
  member_count BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX rooms_skeleton ON rooms (skeleton);

--changeset althing:room-2
CREATE TABLE members (
  room_id ${bytes} NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
  user_id ${bytes} NOT NULL,
  role TEXT NOT NULL,
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (room_id, user_id)
) ${clustered};
CREATE INDEX members_user ON members (user_id, room_id);

--changeset althing:room-3
--comment Append-only, but that a body may be blanked. The author is null where nobody in particular caused it.
CREATE TABLE entries (
  room_id ${bytes} NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  author_id ${bytes},
  client_id TEXT,
  kind TEXT NOT NULL,
  body TEXT,
  content_type TEXT,
  reply_to BIGINT,
  code TEXT,
  data TEXT,
  PRIMARY KEY (room_id, seq)
) ${clustered};
CREATE UNIQUE INDEX entries_client_id ON entries (room_id, author_id, client_id) WHERE client_id IS NOT NULL;
