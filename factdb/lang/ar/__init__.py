"""Arabic, as newsrooms write it."""
