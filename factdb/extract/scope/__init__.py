"""What a figure is about beyond its number: concept, state, group, place, day, plan, and the whole it is a part of."""

from factdb.extract.scope.scopes import Scope, scopes

__all__ = ["Scope", "scopes"]
