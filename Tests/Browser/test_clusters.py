"""Clusters and questions, as people see them in a browser."""

from looks import look
from turning import go


def test_cluster_as_its_leader_sees_it(visit):
    leader = visit("hy-trung-tam")
    leader.goto("/ke-hoach/hung-yen-2024/cum")
    go(leader.get_by_role("link", name="Cụm thi đua số 1"))
    look(leader, "cluster")
    leader.get_by_text("Gửi sơ kết, tổng kết của cụm").click()
    assert leader.get_by_label("Nội dung chính").input_value().startswith("Cụm thi đua số 1 có 3 thành viên")
    leader.get_by_text("Đề nghị khen thưởng của cụm").click()
    look(leader, "cluster-forms")
    go(leader.get_by_role("link", name="Chi cục Tiêu chuẩn Mẫu").first)
    look(leader, "cluster-member")


def test_questions_of_a_plan(visit):
    reader = visit("tiep-nhan")
    reader.goto("/ke-hoach/tam-diep-2024/hoi-dap")
    look(reader, "questions")
