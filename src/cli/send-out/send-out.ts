import { basename } from "node:path";
import { renderMessage } from "../../core/i18n/render";
import { placeName } from "../../core/model/cells/address";
import type { Bilingual } from "../../core/model/message";
import { savedBytes, RefusedRun } from "../check-file";
import type { Request } from "../command-line";
import type { SendOutRequest } from "../document-options";
import { openInput, RefusedInput } from "../open-input";
import { pressDirectly } from "../press-directly";
import { write } from "../write-output";
import { keptFixes } from "./kept-fixes";
import { cleanPackage } from "./clean-package";
import { receiverView } from "./receiver-view";
import { dropHidden, keepValuesOnly } from "./without-formulas";
import { dropTraces } from "./without-ours";

const NOTHING: Bilingual = {
  vi: "  (không có gì ngoài các ô nhìn thấy)",
  en: "  (nothing but the visible cells)",
};

/**
 * Makes the copy of a workbook for a receiver, which `told` hears of before it is written: what could be seen in it.
 * @throws RefusedInput, RefusedRun where something cannot be taken out of it
 */
export async function sendOut(
  input: string,
  sent: SendOutRequest,
  request: Request,
  told: (line: Bilingual) => void,
): Promise<void> {
  const opened = openInput(input);
  const { document } = opened;
  const left =
    sent.sheets === "theirs" ? await withoutAdditions(document, request) : await withAdditions(document, request);
  dropTraces(document);
  const gone = sent.hidden === "drop" ? dropHidden(document) : [];
  if (sent.asValues) keepValuesOnly(document);
  const saved = savedBytes(opened, basename(input));
  const isAsItWas = saved === opened.origin.bytes && sent.hidden === "keep" && !sent.asValues;
  const bytes = isAsItWas
    ? saved
    : cleanPackage(saved, { dropsComments: sent.hidden === "drop", dropsLinks: sent.asValues, gone });
  if ("part" in bytes)
    throw new RefusedInput(
      {
        vi: `Trang tính ẩn “${bytes.sheet}” còn được dùng trong biểu đồ, danh sách chọn hoặc định dạng (${bytes.part}) nên chưa bỏ được. Hãy dùng --send-hidden keep.`,
        en: `The hidden sheet “${bytes.sheet}” is still used by a chart, a list or a format (${bytes.part}), so it cannot go. Use --send-hidden keep.`,
      },
      "hidden-in-use",
    );
  told({
    vi: `Bản gửi đi: ${sent.to}. Người nhận có thể thấy:`,
    en: `Copy to send: ${sent.to}. A receiver could see:`,
  });
  const seen = [...left, ...receiverView(bytes, basename(sent.to))];
  for (const { vi, en } of seen) told({ vi: `  ${vi}`, en: `  ${en}` });
  if (seen.length === 0) told(NOTHING);
  write(sent.to, bytes);
}

type Workbook = Parameters<typeof pressDirectly>[0];

/** Takes out what a run has added; told is what of it stays, since the clerk has typed over it. */
async function withoutAdditions(workbook: Workbook, { language }: Request): Promise<readonly Bilingual[]> {
  const putBack = keptFixes(workbook);
  const { state } = await pressDirectly(workbook, "removeAdditions", { language });
  putBack();
  if (state?.stage === "refused") throw new RefusedRun(state.message);
  if (state?.stage !== "removed") return [];
  return state.receipt.left.map(({ sheet, range, reason }) => {
    const place = range === null ? sheet : placeName(sheet, range);
    return { vi: `${place}: ${renderMessage(reason, "vi")}`, en: `${place}: ${renderMessage(reason, "en")}` };
  });
}

async function withAdditions(
  workbook: Workbook,
  { language, sheets, measures }: Request,
): Promise<readonly Bilingual[]> {
  const { state } = await pressDirectly(workbook, "validateAndCompute", { language, sheets, measures });
  if (state?.stage === "refused") throw new RefusedRun(state.message);
  return [];
}
