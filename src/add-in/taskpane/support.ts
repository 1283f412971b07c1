/** What the pane says where it cannot be used; read before anything that an old web view cannot even parse. */
const TOO_OLD = [
  "Trình duyệt mà Excel trên máy này dùng đã quá cũ nên không mở được Soát Số: cần Safari 16.4 " +
    "(macOS 13.3) hoặc Microsoft Edge WebView2. Hãy cập nhật máy, hoặc dùng Excel trên web.",
  "The browser that Excel uses on this computer is too old to open Soát Số: it takes Safari 16.4 " +
    "(macOS 13.3) or Microsoft Edge WebView2. Update the computer, or use Excel on the web.",
];
const NO_OFFICE = [
  "Không tải được thư viện Office (office.js), nên chưa mở được Soát Số. Hãy kiểm tra kết " +
    "nối mạng rồi mở lại khung.",
  "The Office library (office.js) could not be loaded, so Soát Số cannot open yet. Check the connection and open the pane again.",
];

/**
 * Whether the web view reads what the pane's scripts are written in: look-behinds came with Safari 16.4, toSorted
 * with 16.0.
 */
function isNewEnough(): boolean {
  try {
    new RegExp("(?<!a)b");
  } catch {
    return false;
  }
  return typeof [].toSorted === "function";
}

function show(sentences: readonly string[]): void {
  const place = document.getElementById("pane");
  if (place === null) return;
  place.textContent = "";
  for (const sentence of sentences) {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    place.appendChild(paragraph);
  }
}

if (!isNewEnough()) show(TOO_OLD);
else if (!("Office" in window)) show(NO_OFFICE);
