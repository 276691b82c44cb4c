"""Pages that the walk does not pass, and what bad input gets."""

import re

from playwright.sync_api import expect

from looks import look
from turning import go
from walk import begin_dossier, confirm, day_boxes, fill_day, type_plan


def test_public_pages_are_open_to_everyone(visit):
    page = visit()
    for address, name in (
        ("/", "trang-dau"), ("/ke-hoach", "ke-hoach"), ("/ke-hoach/tam-diep-2024", "ke-hoach-tam-diep"),
        ("/ke-hoach/thua-thien-hue", "ke-hoach-hue"), ("/sang-kien", "tra-cuu"),
        ("/sang-kien?q=khongcogi", "tra-cuu-trong"),
        ("/xac-minh/AAAA-BBBB-CCCC", "xac-minh-khong-co"), ("/dang-nhap", "dang-nhap"), ("/dien-tap", "dien-tap"),
        ("/tai-khoan/xin-cap", "xin-tai-khoan"), ("/tai-khoan/yeu-cau", "xem-yeu-cau-tai-khoan"),
        ("/khong-co", "khong-tim-thay"),
    ):
        page.goto(address)
        look(page, name)


def test_the_administrator_has_the_office_units_people_and_plans(visit):
    page = visit("quan-tri")
    for part in ("co-quan", "don-vi", "nguoi", "yeu-cau-tai-khoan", "ke-hoach"):
        assert page.goto(f"/quan-tri/{part}").ok
        look(page, f"quan-tri-{part}")
    page.goto("/quan-tri/yeu-cau-tai-khoan")
    go(page.get_by_role("link", name="Mạc Nông Dân Mẫu"))
    look(page, "quan-tri-yeu-cau-mot")
    page.goto("/quan-tri/ke-hoach/moi?mau=co-san/tam-diep-2024&nam=2027")
    look(page, "quan-tri-ke-hoach-moi")
    go(page.get_by_role("button", name="Xem kế hoạch đã lập"))
    expect(page.get_by_role("button", name="Công bố")).to_be_visible()
    look(page, "quan-tri-ke-hoach-da-lap")
    type_plan(page, "plan: thu\ntitel: Sai khóa")
    go(page.get_by_role("button", name="Công bố"))
    expect(page.get_by_role("alert")).to_contain_text("Dòng 2, cột 1: không có khóa «titel»")
    # What was refused is open again.
    expect(page.get_by_label("Nội dung tệp kế hoạch")).to_be_visible()
    expect(page.get_by_label("Nội dung tệp kế hoạch")).to_have_value("plan: thu\ntitel: Sai khóa")


def test_a_stranger_asks_for_an_account_and_has_a_number_and_a_code(visit):
    page = visit()
    page.goto("/dang-nhap")
    go(page.get_by_role("link", name="xin cấp tài khoản"))
    page.get_by_label("Họ và tên, hoặc tên hộ kinh doanh, tổ chức").fill("Lò Thị Thử")
    page.get_by_label("Số điện thoại").fill("0912 000 333")
    go(page.get_by_role("button", name="Gửi yêu cầu"))
    expect(page.get_by_role("alert")).to_contain_text("Chưa đánh dấu đồng ý.")
    expect(page.get_by_label("Số điện thoại")).to_have_value("0912 000 333")
    look(page, "xin-tai-khoan-thieu")
    page.get_by_label("Xã, phường hoặc đơn vị").fill("UBND phường Mẫu Một")
    page.get_by_role("checkbox").check()
    go(page.get_by_role("button", name="Gửi yêu cầu"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Yêu cầu cấp tài khoản YC-")
    look(page, "yeu-cau-tai-khoan")


def test_a_council_is_set_up_changed_and_prepares_its_session(visit):
    page = visit("quan-tri")
    page.goto("/hoi-dong/lap/tam-diep-2024")
    look(page, "lap-hoi-dong")
    page.locator("#name").fill("Tiểu ban Giáo dục")
    page.get_by_label("Số quyết định thành lập").fill("45/QĐ-UBND")
    page.get_by_label("Ngày quyết định").fill("2024-04-01")
    page.get_by_label("Thành viên 1: họ tên hoặc tên đăng nhập", exact=True).fill("uy-vien-1")
    page.get_by_label("Thành viên 2: họ tên hoặc tên đăng nhập", exact=True).fill("khong.co.ai")
    go(page.get_by_role("button", name="Lập", exact=True))
    expect(page.get_by_role("alert")).to_contain_text("Dòng 2: không có ai đăng nhập bằng «khong.co.ai».")
    page.get_by_label("Thành viên 2: họ tên hoặc tên đăng nhập", exact=True).fill("uy-vien-2")
    go(page.get_by_role("button", name="Lập", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Tiểu ban Giáo dục")
    page.get_by_text("Thay đổi thành viên").click()
    look(page, "hoi-dong-thay-doi")

    secretary = visit("thu-ky")
    secretary.goto("/hoi-dong")
    go(secretary.get_by_role("link", name="Phiên chấm thử tháng 4"))
    session = secretary.url
    for step, name in (("phan-cong", "phan-cong"), ("cuoc-hop", "cuoc-hop")):
        assert secretary.goto(f"{session}/{step}").ok
        look(secretary, name)
    secretary.get_by_label("Ý kiến thảo luận").fill("Nên nhân rộng ra các trường.")
    go(secretary.get_by_role("button", name="Ghi ý kiến"))
    expect(secretary.get_by_text("- Nên nhân rộng ra các trường.")).to_be_visible()
    for paper in ("giay-moi", "bien-ban"):
        assert secretary.goto(f"{session}/{paper}").ok
        look(secretary, paper)


def test_a_decision_is_corrected_and_its_registers_tell(visit):
    authority = visit("vt-quyet-dinh")
    authority.goto("/quyet-dinh")
    look(authority, "cac-quyet-dinh")
    go(authority.get_by_role("link", name="Quyết định số 215/QĐ-UBND"))
    look(authority, "quyet-dinh-vinh-tuong")
    decision = authority.url
    go(authority.get_by_role("link", name="Đính chính", exact=True))
    look(authority, "dinh-chinh-chon-dong")
    # One that no higher level recognised: the register has the name of the highest.
    authority.get_by_role("checkbox", name="Phối hợp với phụ huynh").check()
    go(authority.get_by_role("button", name="Tiếp tục"))
    title = authority.get_by_label("Tên sáng kiến").input_value()
    authority.get_by_label("Lý do đính chính").fill("Danh sách ghi thiếu một chữ.")
    authority.get_by_label("Họ và tên người ký").fill("Phó Chủ Tịch Mẫu")
    authority.get_by_label("Số và ký hiệu").first.fill("1107 / qđ-ubnd")
    authority.get_by_label("Ngày ký").fill("2022-10-05")
    go(authority.get_by_role("button", name="Ban hành quyết định đính chính"))
    expect(authority.get_by_role("alert")).to_contain_text("chưa sửa gì")
    authority.get_by_label("Tên sáng kiến").fill(title + " hằng ngày")
    go(authority.get_by_role("button", name="Ban hành quyết định đính chính"))
    expect(authority.get_by_role("alert")).to_contain_text("đã dùng số 1107/QĐ-UBND trong năm 2022")
    look(authority, "dinh-chinh")
    authority.get_by_label("Số và ký hiệu").first.fill("1121/QĐ-UBND")
    go(authority.get_by_role("button", name="Ban hành quyết định đính chính"))
    confirm(authority, "dinh-chinh-xac-nhan")
    expect(authority.get_by_role("status")).to_have_text("Đã ban hành quyết định đính chính.")
    go(authority.get_by_role("link", name="Đính chính: số 1121/QĐ-UBND"))
    look(authority, "van-ban-dinh-chinh")
    authority.goto("/quyet-dinh/so?nam=2022")
    expect(authority.get_by_role("cell", name="1121/QĐ-UBND")).to_be_visible()
    look(authority, "so-quyet-dinh")
    authority.goto("/quyet-dinh/so-giay-chung-nhan?q=hang+ngay")
    look(authority, "so-giay-chung-nhan")
    go(authority.get_by_role("link", name=title + " hằng ngày"))
    go(authority.get_by_role("link", name="Hủy bỏ công nhận"))
    look(authority, "huy-bo")
    public = visit()
    public.goto("/sang-kien?q=hang+ngay")
    go(public.get_by_role("link", name=title + " hằng ngày"))
    expect(public.locator("del")).to_have_text(title)
    look(public, "sang-kien-da-dinh-chinh")
    assert public.goto(decision).url != decision


def test_a_complaint_goes_from_the_author_to_its_answer(visit):
    author = visit("tac-gia-1")
    author.goto("/ho-so")
    go(author.get_by_role("link", name="Sao chép giáo án điện tử dùng chung"))
    look(author, "ho-so-co-khieu-nai")
    go(author.get_by_role("link", name=re.compile("hồ sơ bị từ chối")))
    look(author, "khieu-nai-da-gui")
    officer = visit("tiep-nhan")
    officer.goto("/khieu-nai")
    look(officer, "cac-khieu-nai")
    go(officer.get_by_role("link", name="Sao chép giáo án điện tử dùng chung"))
    officer.locator("summary", has_text="Không thụ lý").click()
    go(officer.get_by_role("button", name="Không thụ lý"))
    expect(officer.get_by_role("alert")).to_contain_text("Ghi lý do không thụ lý")
    go(officer.get_by_role("button", name="Thụ lý", exact=True))
    expect(officer.get_by_role("status")).to_have_text("Đã thụ lý khiếu nại.")
    authority = visit("quyet-dinh")
    authority.goto(officer.url.split("?")[0])
    authority.get_by_label("Kết luận").select_option("upheld")
    authority.get_by_label("Kết quả xác minh và lý do").fill("Bản thảo có ngày tháng cho thấy tác giả tự soạn giáo án.")
    authority.get_by_label("Số và ký hiệu").first.fill("77/QĐ-UBND")
    authority.get_by_label("Họ và tên người ký").fill("Phó Chủ Tịch Mẫu")
    go(authority.get_by_role("button", name="Ban hành quyết định giải quyết"))
    expect(authority.get_by_role("alert")).to_contain_text("chọn việc phải làm tiếp")
    authority.get_by_label("Việc phải làm tiếp").select_option("review")
    look(authority, "khieu-nai-giai-quyet")
    go(authority.get_by_role("button", name="Ban hành quyết định giải quyết"))
    confirm(authority)
    expect(authority.get_by_role("status")).to_have_text("Đã ban hành quyết định giải quyết khiếu nại.")
    go(authority.get_by_role("link", name="Quyết định số 77/QĐ-UBND"))
    look(authority, "van-ban-giai-quyet-khieu-nai")
    author.reload()
    look(author, "khieu-nai-da-giai-quyet")
    expect(author.get_by_text("đang kiểm tra")).to_be_visible()


def test_a_bad_field_of_a_draft_stops_only_its_own_saving(visit):
    page = visit("tac-gia-6")
    begin_dossier(page)
    page.goto(page.url.replace("/ten", "/hieu-qua"))
    text, amount = (page.locator(f"#{name}") for name in ("benefit-by-authors", "yearly-benefit"))

    def day() -> list[str]:
        return [box.input_value() for box in day_boxes(page, "first-applied")]

    text.fill("Giảm 30% thời gian; ba lớp đã dùng.")
    fill_day(page, "first-applied", "02", 6, 2023)
    amount.fill("mười hai triệu")
    expect(page.locator("[data-save-state]")).to_contain_text("trừ 1 ô ghi chưa đúng")
    expect(page.locator("#yearly-benefit-unsaved")).to_contain_text("«mười hai triệu» không phải số tiền.")
    page.reload()
    expect(amount).to_have_value("mười hai triệu")
    assert day() == ["02", "6", "2023"]
    go(page.get_by_role("button", name="Lưu", exact=True))
    expect(page.get_by_role("alert")).to_contain_text("«mười hai triệu» không phải số tiền.")
    typed = [field.input_value() for field in (text, amount)]
    assert typed == ["Giảm 30% thời gian; ba lớp đã dùng.", "mười hai triệu"]
    assert day() == ["02", "6", "2023"]
    look(page, "soan-hieu-qua-sai-so-tien")
    amount.fill("12 triệu đồng")
    go(page.get_by_role("button", name="Lưu", exact=True))
    expect(amount).to_have_value("12.000.000")
    assert day() == ["2", "6", "2023"]
    expect(text).to_have_value("Giảm 30% thời gian; ba lớp đã dùng.")


def test_a_day_that_is_mistyped_is_said_at_its_box_and_stays(visit):
    page = visit("tac-gia-6")
    begin_dossier(page)
    page.goto(page.url.replace("/ten", "/hieu-qua"))
    group = page.get_by_role("group", name=re.compile("Ngày áp dụng lần đầu"))
    for label, part in (("Ngày", "2"), ("Tháng", "13"), ("Năm", "2023")):
        group.get_by_label(label, exact=True).fill(part)
    page.locator("#benefit-by-authors").fill("Đỡ hai giờ.")
    expect(page.locator("[data-save-state]")).to_contain_text("trừ 1 ô ghi chưa đúng")
    page.locator("#benefit-by-authors").fill("Đỡ hai giờ mỗi tuần.")
    expect(group.get_by_label("Tháng", exact=True)).to_have_attribute("aria-invalid", "true")
    go(page.get_by_role("button", name="Lưu", exact=True))
    expect(page.get_by_role("alert")).to_contain_text("«2/13/2023» không phải một ngày.")
    assert [box.input_value() for box in day_boxes(page, "first-applied")] == ["2", "13", "2023"]
    page.get_by_role("alert").get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"#first-applied\.month$"))
    look(page, "soan-ngay-sai")


def test_several_files_are_added_one_after_the_other_and_what_is_refused_stays_said(visit):
    page = visit("tac-gia-6")
    begin_dossier(page)
    page.goto(page.url.replace("/ten", "/minh-chung"))
    picture = b"\x89PNG\r\n\x1a\n" + b"0" * 3000
    files = [{"name": f"ảnh {number}.png", "mimeType": "image/png", "buffer": picture + bytes([number])}
             for number in range(3)]
    field = page.locator("#file-tai-lieu")
    field.set_input_files(files)
    for file in files:
        expect(page.get_by_role("link", name=file["name"])).to_be_visible()
    # The page came anew by itself, and takes files once its script is there.
    page.wait_for_load_state()
    strange = {"name": "lạ.bin", "mimeType": "application/octet-stream", "buffer": bytes([0, 1, 2, 255, 254, 0])}
    more = {"name": "thêm.png", "mimeType": "image/png", "buffer": picture + b"more"}
    field.set_input_files([strange, more])
    progress = page.locator("[data-part='tai-lieu'] [data-progress]")
    expect(progress).to_contain_text("«lạ.bin» không thuộc loại được nhận")
    expect(progress).to_contain_text("Đã tải «thêm.png».")
    look(page, "soan-nhieu-tep")
    page.reload()
    expect(page.get_by_role("link", name="thêm.png")).to_be_visible()
    expect(page.get_by_role("link", name="lạ.bin")).to_have_count(0)


def test_two_windows_on_one_draft_keep_both_texts_without_scripts(visit):
    """What is sent and kept is tested in process (`DraftRoutesTests`); here how the page with both texts looks."""
    first = visit("tac-gia-6", javascript=False)
    begin_dossier(first)
    second = first.context.new_page()
    second.goto(first.url)
    for window, text in ((first, "Bản của cửa sổ thứ nhất"), (second, "Bản của cửa sổ thứ hai")):
        window.get_by_label("Tên sáng kiến").fill(text)
        go(window.get_by_role("button", name="Lưu", exact=True))
    expect(second.get_by_role("alert")).to_contain_text("Bản của cửa sổ thứ nhất")
    look(second, "soan-hai-cua-so")


def test_a_clause_opens_beside_the_form_and_says_what_the_plan_says(visit):
    page = visit("tac-gia-6", javascript=False)
    begin_dossier(page)
    page.goto(page.url.replace("/ten", "/dieu-kien"))
    address = page.url
    page.locator("textarea").first.fill("Chữ đang gõ dở")
    page.locator("#draft .clause summary").first.click()
    expect(page.locator("#draft .clause[open]").first).to_contain_text("Mục II.2, kế hoạch Tam Điệp 2024")
    expect(page.locator("#draft .clause[open]").first).to_contain_text("Có tính mới")
    assert page.url == address
    expect(page.locator("textarea").first).to_have_value("Chữ đang gõ dở")
