/**
 * Milliseconds after a press until something is said. Source: ten seconds, for which a person's attention can be kept
 * on what does not answer (Nielsen, "Response Times: The 3 Important Limits", 1993).
 */
const LATEST = 10_000;

const NOT_LOADED = [
  "Soát Số chưa tải xong nên chưa làm gì trong sổ làm việc. Hãy kiểm tra kết nối mạng, đóng khung này rồi bấm lại nút.",
  "Soát Số has not loaded yet, so nothing was done in the workbook. Check the connection, close this pane and press the button again.",
];

/** Says in an empty pane that the work could not be fetched; where the pane shows something, it shows the run too. */
function say(): void {
  const place = document.getElementById("pane");
  if (place === null || place.childElementCount > 0) return;
  for (const sentence of NOT_LOADED) {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    place.appendChild(paragraph);
  }
}

/**
 * Fetches the work behind a button, and says so in the pane where that fails or is not there in time; it may still
 * come.
 * @throws what the fetching throws
 */
export async function fetched<T>(work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(say, LATEST);
  try {
    return await work();
  } catch (error) {
    say();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
