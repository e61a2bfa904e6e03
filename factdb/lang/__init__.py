"""One folder a language: tables in YAML and a small grammar for what a table cannot say."""
