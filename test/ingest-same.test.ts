import { describe, expect, it } from 'vitest'
import { type Directive, parseText } from '../src/index'
import { parseMarkdown } from '../src/markdown'

const TEXT = `UBND HUYỆN TRÙNG KHÁNH	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ	Độc lập - Tự do - Hạnh phúc
Số: 31/KH-PNV	Trùng Khánh, ngày 09 tháng 02 năm 2021

KẾ HOẠCH
Thi đua cải cách hành chính năm 2021

Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;
Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2021 của UBND huyện về cải cách hành chính, Phòng Nội vụ xây dựng kế hoạch như sau:

I. CHỈ TIÊU

1. Ít nhất 85% hồ sơ được giải quyết đúng hạn.

2. Không quá 3% hồ sơ phải bổ sung.

II. THỜI GIAN

- Đợt 1: từ ngày 15/02/2021 đến hết ngày 30/6/2021.

- Đợt 2: từ tháng 7/2021 đến hết tháng 11/2021.

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng huyện chủ trì, phối hợp với Phòng Tài chính - Kế hoạch theo dõi phong trào.

2. Ủy ban nhân dân các xã, thị trấn báo cáo kết quả trước ngày 15/11/2021.

Nơi nhận:
- UBND huyện (b/c);
- Lưu: VT.

TRƯỞNG PHÒNG

Bế Thị Mẫu
`

const MARKDOWN = `| **UBND HUYỆN TRÙNG KHÁNH**<br>**PHÒNG NỘI VỤ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập \\- Tự do \\- Hạnh phúc** |
|---|---|
| Số: 31/KH\\-PNV | *Trùng Khánh, ngày 09 tháng 02 năm 2021* |

# KẾ HOẠCH

## Thi đua cải cách hành chính năm 2021

*Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;*

Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2021 của UBND huyện về cải cách hành chính, Phòng Nội vụ xây dựng kế hoạch như sau:

**I. CHỈ TIÊU**

1. Ít nhất **85%** hồ sơ được giải quyết đúng hạn.
2. Không quá 3% hồ sơ phải bổ sung.

**II. THỜI GIAN**

* Đợt 1: từ ngày 15/02/2021 đến hết ngày 30/6/2021.
* Đợt 2: từ tháng 7/2021 đến hết tháng 11/2021.

**III. TỔ CHỨC THỰC HIỆN**

1\\. Văn phòng huyện chủ trì, phối hợp với Phòng Tài chính \\- Kế hoạch theo dõi phong trào.

2\\. Ủy ban nhân dân các xã, thị trấn báo cáo kết quả trước ngày 15/11/2021.

| **Nơi nhận:**<br>\\- UBND huyện (b/c);<br>\\- Lưu: VT. | **TRƯỞNG PHÒNG**<br><br>**Bế Thị Mẫu** |
|---|---|
`

/** What a directive says, without the places where it says so. */
const said = ({ header, citations, targets, phases, deadlines, responsibleBodies, bodies }: Directive) => {
  const { evidence: _, ...top } = header
  return {
    header: top,
    citations: citations.map(({ role, instrument, section }) => ({ role, instrument, section })),
    targets: targets.map(({ quantity, comparator, metric, due, section }) => ({
      quantity,
      comparator,
      metric,
      due,
      section,
    })),
    phases: phases.map(({ label, period, section }) => ({ label, period, section })),
    deadlines: deadlines.map(({ task, due, boundary, body, section }) => ({
      task,
      due,
      boundary,
      body,
      section,
    })),
    responsibleBodies: responsibleBodies.map(({ body, role, task, section }) => ({
      body,
      role,
      task,
      section,
    })),
    bodies: bodies.map(({ name, kind, level, place }) => ({ name, kind, level, place })),
  }
}

describe('a directive that was converted to Markdown', () => {
  const text = parseText(TEXT)
  const markdown = parseMarkdown(MARKDOWN)

  it('says what it said as plain text', () => {
    expect(said(markdown)).toEqual(said(text))
    expect(said(text).citations).toHaveLength(2)
    expect(said(text).targets).toHaveLength(2)
    expect(said(text).header.symbol).toBe('31/KH-PNV')
  })

  it('still says where in the file a thing stands', () => {
    const { span } = markdown.targets[1]!
    const segment = markdown.source.segments.find(
      ({ span: at }) => at.start <= span.start && span.end <= at.end,
    )
    expect(MARKDOWN.split('\n')[segment!.line! - 1]).toContain('Không quá 3%')
  })
})
