// Written by `make handbook`.
#include "CPictures.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char cham_diem[] = {
#embed "handbook/cham-diem.png"
};
static const unsigned char cuoc_hop[] = {
#embed "handbook/cuoc-hop.png"
};
static const unsigned char don_vi[] = {
#embed "handbook/don-vi.png"
};
static const unsigned char ho_so_cua_toi[] = {
#embed "handbook/ho-so-cua-toi.png"
};
static const unsigned char khieu_nai[] = {
#embed "handbook/khieu-nai.png"
};
static const unsigned char kiem_tra_ho_so[] = {
#embed "handbook/kiem-tra-ho-so.png"
};
static const unsigned char phien[] = {
#embed "handbook/phien.png"
};
static const unsigned char quan_tri_don_vi[] = {
#embed "handbook/quan-tri-don-vi.png"
};
static const unsigned char quan_tri_ke_hoach[] = {
#embed "handbook/quan-tri-ke-hoach.png"
};
static const unsigned char quan_tri_nguoi[] = {
#embed "handbook/quan-tri-nguoi.png"
};
static const unsigned char quyet_dinh[] = {
#embed "handbook/quyet-dinh.png"
};
static const unsigned char so_lieu[] = {
#embed "handbook/so-lieu.png"
};
static const unsigned char theo_doi[] = {
#embed "handbook/theo-doi.png"
};
static const unsigned char theo_doi_cham[] = {
#embed "handbook/theo-doi-cham.png"
};
static const unsigned char tiep_nhan[] = {
#embed "handbook/tiep-nhan.png"
};
static const unsigned char to_trinh[] = {
#embed "handbook/to-trinh.png"
};
static const unsigned char tra_cuu[] = {
#embed "handbook/tra-cuu.png"
};
static const unsigned char trang_ho_so[] = {
#embed "handbook/trang-ho-so.png"
};
static const unsigned char viec_duoc_giao[] = {
#embed "handbook/viec-duoc-giao.png"
};
static const unsigned char viet_ho_so[] = {
#embed "handbook/viet-ho-so.png"
};
static const unsigned char xac_minh[] = {
#embed "handbook/xac-minh.png"
};

static const HandbookPicture pictures[] = {
  {"cham-diem", cham_diem, sizeof cham_diem},
  {"cuoc-hop", cuoc_hop, sizeof cuoc_hop},
  {"don-vi", don_vi, sizeof don_vi},
  {"ho-so-cua-toi", ho_so_cua_toi, sizeof ho_so_cua_toi},
  {"khieu-nai", khieu_nai, sizeof khieu_nai},
  {"kiem-tra-ho-so", kiem_tra_ho_so, sizeof kiem_tra_ho_so},
  {"phien", phien, sizeof phien},
  {"quan-tri-don-vi", quan_tri_don_vi, sizeof quan_tri_don_vi},
  {"quan-tri-ke-hoach", quan_tri_ke_hoach, sizeof quan_tri_ke_hoach},
  {"quan-tri-nguoi", quan_tri_nguoi, sizeof quan_tri_nguoi},
  {"quyet-dinh", quyet_dinh, sizeof quyet_dinh},
  {"so-lieu", so_lieu, sizeof so_lieu},
  {"theo-doi", theo_doi, sizeof theo_doi},
  {"theo-doi-cham", theo_doi_cham, sizeof theo_doi_cham},
  {"tiep-nhan", tiep_nhan, sizeof tiep_nhan},
  {"to-trinh", to_trinh, sizeof to_trinh},
  {"tra-cuu", tra_cuu, sizeof tra_cuu},
  {"trang-ho-so", trang_ho_so, sizeof trang_ho_so},
  {"viec-duoc-giao", viec_duoc_giao, sizeof viec_duoc_giao},
  {"viet-ho-so", viet_ho_so, sizeof viet_ho_so},
  {"xac-minh", xac_minh, sizeof xac_minh},
};

const HandbookPicture *handbook_pictures(size_t *count) {
  *count = sizeof pictures / sizeof *pictures;
  return pictures;
}
