from dataclasses import dataclass
from factdb.core.claims import Span
@dataclass(frozen=True)
class Noun:
    text: str
    span: Span
def find_noun(reading, quantity):
    w=reading.words
    if quantity.after<len(w):
        return Noun(w[quantity.after].form, Span(0,0))
    return None
