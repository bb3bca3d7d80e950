/** What plans are drawn from: things that differ from one another, in the words of such plans. */

/** Metrics of a province's plan for its schools, wards and offices. */
export const METRICS = [
  'học sinh hoàn thành chương trình tiểu học',
  'học sinh trung học cơ sở được học kỹ năng bơi an toàn',
  'trường học có thư viện đạt chuẩn',
  'giáo viên sử dụng thành thạo học bạ điện tử',
  'hộ gia đình phân loại rác tại nguồn',
  'hồ sơ thủ tục hành chính được giải quyết đúng hạn',
  'người dân tham gia bảo hiểm y tế',
  'trẻ em dưới 5 tuổi được cân đo hằng quý',
  'cán bộ, công chức được bồi dưỡng kỹ năng số',
  'thôn có nhà văn hóa và khu thể thao',
  'lao động nông thôn qua đào tạo có chứng chỉ',
  'cơ sở sản xuất ký cam kết an toàn thực phẩm',
  'trạm y tế xã có bác sĩ làm việc thường xuyên',
  'tuyến đường xã được trồng cây bóng mát',
  'chợ đầu mối lắp hệ thống chữa cháy tự động',
  'hộ nghèo được vay vốn sản xuất',
  'hộ cận nghèo được hỗ trợ nhà ở',
  'học sinh trung học phổ thông được tư vấn hướng nghiệp',
  'văn bản của sở được ký số và gửi liên thông',
  'hợp tác xã có truy xuất nguồn gốc nông sản',
] as const

/** Metrics that differ from one of the others by the word that decides. */
export const SIBLINGS: Readonly<Record<string, string>> = {
  'học sinh hoàn thành chương trình tiểu học': 'học sinh hoàn thành chương trình trung học cơ sở',
  'học sinh trung học phổ thông được tư vấn hướng nghiệp':
    'học sinh trung học cơ sở được tư vấn hướng nghiệp',
  'hộ nghèo được vay vốn sản xuất': 'hộ cận nghèo được vay vốn sản xuất',
  'hộ cận nghèo được hỗ trợ nhà ở': 'hộ nghèo được hỗ trợ nhà ở',
  'trẻ em dưới 5 tuổi được cân đo hằng quý': 'trẻ em dưới 2 tuổi được cân đo hằng quý',
  'lao động nông thôn qua đào tạo có chứng chỉ': 'lao động thành thị qua đào tạo có chứng chỉ',
}

/** Duties; the first word is the verb. */
export const DUTIES = [
  'xây dựng bộ tiêu chí chấm điểm phong trào',
  'tổ chức hội thi sáng kiến của công chức trẻ',
  'mở lớp tập huấn kỹ năng sơ cứu cho tình nguyện viên',
  'rà soát danh sách nhà văn hóa xuống cấp',
  'cấp phát tờ rơi về tiết kiệm điện tại khu dân cư',
  'lập bản đồ các điểm ngập úng trong mùa mưa',
  'trình diễn mô hình tưới nhỏ giọt cho vườn cam',
  'kiểm kê sách trong các thư viện trường học',
  'vận động doanh nghiệp nhận đỡ đầu trẻ mồ côi',
  'sửa chữa hệ thống loa truyền thanh của xã',
  'thu gom vỏ bao thuốc bảo vệ thực vật trên đồng ruộng',
  'bình xét gia đình văn hóa ở khu dân cư',
  'chấm điểm thi đua khối cơ quan hành chính',
  'đo chất lượng nước giếng tại vùng ven biển',
  'phát sóng chuyên mục gương người tốt việc tốt',
  'khảo sát nhu cầu học nghề của thanh niên',
  'tặng thẻ đọc sách miễn phí cho công nhân',
  'dọn vệ sinh kênh mương trước vụ gieo trồng',
] as const

export const BODIES = [
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Công an tỉnh',
  'Tỉnh đoàn',
  'Hội Nông dân tỉnh',
  'Liên đoàn Lao động tỉnh',
  'Ủy ban nhân dân các huyện, thành phố',
] as const

/** What the waves of a campaign are for. */
export const STAGES = [
  'phát động, đăng ký thi đua và xây dựng mô hình điểm',
  'mở rộng phong trào đến cơ sở, kiểm tra chéo giữa các khối',
  'bình xét, công nhận và trao thưởng cho điển hình',
  'củng cố hồ sơ, hoàn thiện cơ sở dữ liệu của phong trào',
] as const

/** Aims and requirements: sentences that set nothing to be reached. */
export const AIMS = [
  'Khơi dậy tinh thần sáng tạo của đội ngũ công chức trẻ.',
  'Gắn phong trào với nhiệm vụ chính trị của địa phương.',
  'Nêu gương những cách làm hay trong cải cách thủ tục.',
  'Tạo không khí sôi nổi ở từng khu dân cư.',
  'Bảo đảm thiết thực, tránh phô trương hình thức.',
  'Phát huy vai trò nêu gương của người đứng đầu.',
  'Khuyến khích doanh nghiệp đồng hành lâu dài.',
  'Giữ gìn cảnh quan và bản sắc của làng nghề.',
] as const

/** Bases, and for some what came in their place: known to the registry, or the next of a series. */
export const BASES = [
  { text: 'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003', next: null },
  {
    text: 'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    next: {
      text: 'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
      via: 'registry',
    },
  },
  {
    text: 'Thông tư số 22/2018/TT-BGDĐT ngày 28 tháng 8 năm 2018 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục',
    next: {
      text: 'Thông tư số 21/2020/TT-BGDĐT ngày 31 tháng 7 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục',
      via: 'registry',
    },
  },
  {
    text: 'Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị về tiếp tục đổi mới công tác thi đua, khen thưởng',
    next: null,
  },
  {
    text: 'Kế hoạch số 17/KH-HĐTĐKT ngày 12 tháng 01 năm 2021 của Hội đồng Thi đua - Khen thưởng Trung ương về hoạt động của cụm, khối thi đua năm 2021',
    next: {
      text: 'Kế hoạch số 26/KH-HĐTĐKT ngày 15 tháng 02 năm 2022 của Hội đồng Thi đua - Khen thưởng Trung ương về hoạt động của cụm, khối thi đua năm 2022',
      via: 'title',
    },
  },
  {
    text: 'Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia',
    next: null,
  },
] as const
