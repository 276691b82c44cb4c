"""Whatever is sent to whichever route, as whomever: an answer that says what is wrong, and data that are whole."""

from fuzz import Route, fuzz


def test_forms_that_no_page_sends_break_nothing(install):
    installation = install("sqlite")
    with installation.server() as server:
        found = fuzz(server.port, count=4000, processes=2, slow=20)
    assert found.broken == []
    assert found.slow == []
    assert found.statuses[200] > 500 and found.statuses[303] > 50, found.statuses
    assert len(found.routes) > len(Route.all()) / 2
    assert installation.verify().startswith("ok")
