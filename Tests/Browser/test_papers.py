"""Papers that say what is so: a submission list from the head's choice to the officer, and a signed copy to the
public."""

from playwright.sync_api import expect

from looks import look
from turning import go
from walk import confirm

SCAN = b"%PDF-1.4\n% ban quet\n"


def test_submission_list(visit):
    """A head chooses what goes on the list, signs it and attaches the scan; the officer sees it on the dossier."""
    head = visit("chu-tich-phuong")
    head.goto("/don-vi")
    look(head, "don-vi")
    go(head.get_by_role("link", name="Tờ trình đề nghị công nhận sáng kiến").first)
    look(head, "to-trinh-lap")
    go(head.locator("table a", has_text="Tờ trình lập ngày").first)
    look(head, "to-trinh-chua-ky")
    head.get_by_label("Số và ký hiệu").first.fill("07/TTr-UBND")
    go(head.get_by_role("button", name="Ghi số và gửi tờ trình"))
    confirm(head, "to-trinh-hoi-lai")
    expect(head.locator("h1")).to_contain_text("Tờ trình số 07/TTr-UBND")
    go(head.get_by_role("link", name="Gửi bản đã ký"))
    look(head, "ban-da-ky")
    head.get_by_label("Tệp PDF đã ký số").set_input_files(
        {"name": "to-trinh-07.pdf", "mimeType": "application/pdf", "buffer": SCAN})
    go(head.get_by_role("button", name="Gửi bản đã ký"))
    expect(head.get_by_role("link", name="Văn bản đề nghị của đơn vị: bản đã ký, đóng dấu")).to_be_visible()
    look(head, "to-trinh-da-ky")
    address = head.url.split("?")[0]
    dossier = head.locator("td.main a").first.get_attribute("href")
    officer = visit("tiep-nhan")
    officer.goto(address)
    expect(officer.get_by_role("link", name="Văn bản đề nghị của đơn vị: bản đã ký, đóng dấu")).to_be_visible()
    officer.goto(dossier)
    expect(officer.get_by_role("link", name="Tờ trình số 07/TTr-UBND")).to_be_visible()
