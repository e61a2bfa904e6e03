"""Data for machines stands in a script element, which nothing in it can end."""

import json

from factdb.publish.site.structured import as_script


def test_no_text_ends_the_element():
    data = {"text": "</script><script>alert(1)</script><!-- & \u2028 قتل"}

    written = as_script(data)

    assert not {"<", ">", "&", "\u2028"} & set(written)
    assert json.loads(written) == data
