"""Who says it: mentions of speakers, what each governs, and their fullest names."""

from factdb.extract.speech.attribution import Voice, voices

__all__ = ["Voice", "voices"]
