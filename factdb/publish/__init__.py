"""The published file and the Datasette that shows it: build, search, plugin, serve."""
