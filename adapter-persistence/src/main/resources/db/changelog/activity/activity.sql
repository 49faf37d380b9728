--liquibase formatted sql

--changeset althing:activity-1
--comment Rows are added behind the last, and taken away before the first; the anchor is the hash that the first hangs on.
CREATE TABLE activity (
  n INTEGER NOT NULL PRIMARY KEY,
  id ${bytes} NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  target TEXT,
  outcome TEXT NOT NULL,
  address TEXT,
  request_id TEXT,
  details TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE UNIQUE INDEX activity_id ON activity (id);
CREATE INDEX activity_actor ON activity (actor, n);
CREATE TABLE activity_anchor (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  n INTEGER NOT NULL,
  hash TEXT NOT NULL
);

--changeset althing:activity-2
--comment By which the latest moment is found.
CREATE INDEX activity_at ON activity (at);
