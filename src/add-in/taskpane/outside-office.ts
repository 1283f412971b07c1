/** The page where it is opened by itself, not by Excel: what it is, and how it gets into Excel. */
const SENTENCES = [
  {
    language: "vi",
    lines: [
      "Soát Số",
      "Đây là khung của Soát Số, phần bổ trợ cho Excel: đọc các biểu số liệu trên trang tính, " +
        "kiểm tra, tính tăng trưởng và tỷ lệ hoàn thành kế hoạch.",
      "Trang này chỉ làm việc bên trong Excel. Mở Excel, thẻ Trang đầu, nhóm Soát Số, rồi bấm Kiểm " +
        "tra & Tính toán.",
      "Chưa thấy nhóm Soát Số? Nhờ người quản trị cài phần bổ trợ bằng tệp manifest.xml ở cùng " +
        "địa chỉ với trang này (Excel: Chèn › Phần bổ trợ › Tải lên phần bổ trợ của tôi).",
    ],
  },
  {
    language: "en",
    lines: [
      "Soát Số",
      "This is the pane of Soát Số, an add-in for Excel: it reads the statistical tables of a sheet, " +
        "checks them, and computes growth and plan attainment.",
      "The page works inside Excel only. Open Excel, the Home tab, group Soát Số, and press Validate & Compute.",
      "No such group? Ask your administrator to install the add-in from manifest.xml at the same address " +
        "as this page (Excel: Insert › Add-ins › Upload My Add-in).",
    ],
  },
] as const;

/** Says in both languages what the page is, for whoever opens its address in a browser. */
export function showOutsideOffice(place: HTMLElement): void {
  for (const { language, lines } of SENTENCES) {
    const section = document.createElement("section");
    section.lang = language;
    lines.forEach((line, i) => {
      const element = document.createElement(i === 0 ? "h1" : "p");
      element.textContent = line;
      section.append(element);
    });
    place.append(section);
  }
  place.classList.add("outside");
}
