"""Every error that factdb raises on purpose.

    FactdbError
    ├── InputError          something the user gave cannot be read
    │   └── PackError       a language pack's table is wrong (file and line)
    ├── StoreError          the working database refuses
    │   └── SchemaError     its schema is older or newer than this factdb
    └── PublishError        the published file cannot be built or served

Each message is one sentence that says what happened, where, and what to do. The command line prints it on
standard error and exits with 2; nothing else in factdb turns an error into text.
"""


class FactdbError(Exception):
    """The root: what the command line catches."""


class InputError(FactdbError):
    """A file, folder, option or record that the user gave cannot be used."""


class PackError(InputError):
    """A table of a language pack breaks its form; the message names file and line."""


class StoreError(FactdbError):
    """The working database cannot be opened, read or written."""


class SchemaError(StoreError):
    """The working database has another schema than this factdb expects."""


class PublishError(FactdbError):
    """The published file cannot be built or served."""
