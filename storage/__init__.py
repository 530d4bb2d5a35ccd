"""The database: records, queries, engine and migrations."""
