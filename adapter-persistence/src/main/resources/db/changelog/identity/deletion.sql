--liquibase formatted sql

--changeset althing:deletion-1
--comment The row of a deleted account keeps the id for ever, and the skeleton until the name is free again. Others may keep
--comment something of such an account until it is cleared.
ALTER TABLE users ADD COLUMN deleted_at BIGINT;
ALTER TABLE users ADD COLUMN cleared BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX users_deleted ON users (deleted_at) WHERE deleted_at IS NOT NULL;
