"""What a check found, as people and programs read it: chosen, then written in one of the forms."""
