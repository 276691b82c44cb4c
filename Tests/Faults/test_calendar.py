"""Calendars as another program reads them: the PyPI package icalendar."""

import datetime
import re

from icalendar import Calendar

from person import Person


def test_a_feed_is_read_by_another_program(install):
    with install("sqlite").server() as server:
        author = Person(server.port).sign_in("Nguyễn Thị Thử")
        address = re.search(r'value="http[^"]*(/lich/[^"]+\.ics)"', author.get("/tai-khoan/lich").text)[1]
        answer = Person(server.port).get(address)
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert all(len(line) <= 75 for line in answer.body.split(b"\r\n"))
        calendar = Calendar.from_ical(answer.body)
        assert calendar["X-WR-CALNAME"] == "Sáng kiến" and not calendar.errors
        events = {event["SUMMARY"]: event for event in calendar.walk("VEVENT")}
        asked = events["Bổ sung hồ sơ «Câu lạc bộ đọc sách liên lớp» trước hết ngày 12/4/2024"]
        assert asked["DTSTART"].dt == datetime.date(2024, 4, 12) and asked["DTEND"].dt == datetime.date(2024, 4, 13)
        assert asked["LAST-MODIFIED"].dt.tzinfo is not None and int(asked["SEQUENCE"]) > 0
        assert len({event["UID"] for event in events.values()}) == len(events)

        # The same from the page where it is shown, and on another day.
        home = author.get("/").text
        links = re.findall(r'href="(/lich/viec/[0-9a-f]+)"', home)
        single = [Calendar.from_ical(author.get(link).body).walk("VEVENT")[0] for link in links]
        assert [event["UID"] for event in single if event["SUMMARY"] == asked["SUMMARY"]] == [asked["UID"]]

        # A new address kills the one before.
        assert author.post("/tai-khoan/lich").status == 303
        assert Person(server.port).get(address).status == 404


def test_the_last_day_of_a_track_is_taken_along(install):
    with install("sqlite").server() as server:
        answer = Person(server.port).get("/ke-hoach/tam-diep-2024/lich/dot-1")
        (event,) = Calendar.from_ical(answer.body).walk("VEVENT")
        assert event["DTSTART"].dt == datetime.date(2024, 4, 19)
        assert event["SUMMARY"] == "Tam Điệp 2024, Đợt I: ngày cuối nhận hồ sơ"
