"""The working database: tables, engine, schema and the only SQL that reads and writes it."""
