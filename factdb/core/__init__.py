"""Frozen values and pure helpers that every other room builds on: text, numbers, claims, figures."""
