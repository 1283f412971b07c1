import { createServer } from "node:http";
import type { Bilingual } from "../core/model/message";
import { serveFolder } from "./serve-folder";
import { builtBrowser } from "./webpack-build";

/** The port the page is served from. Source: free beside the add-in's own, which manifest.xml names. */
const PORT = 3001;

const say = (sentence: Bilingual): void => void process.stdout.write(`${sentence.vi}\n${sentence.en}\n`);

const answer = serveFolder(builtBrowser());
const server = createServer((request, response) => {
  if (request.url === "/") request.url = "/index.html";
  answer(request, response);
});
server.once("error", (error: NodeJS.ErrnoException) => {
  const isBusy = error.code === "EADDRINUSE";
  const port = String(PORT);
  say({
    vi: isBusy
      ? `Cổng ${port} đang bận: hãy đóng chương trình đang dùng cổng đó rồi chạy lại.`
      : `Không mở được trang: ${error.message}`,
    en: isBusy
      ? `Port ${port} is in use: close the program that uses it and try again.`
      : `The page cannot be served: ${error.message}`,
  });
  process.exitCode = 1;
});
// Only this machine is answered.
server.listen(PORT, "localhost", () => {
  const address = `http://localhost:${String(PORT)}/`;
  say({
    vi: `Soát Số trong trình duyệt: mở ${address} ; nhấn Ctrl+C để dừng.`,
    en: `Soát Số in the browser: open ${address} ; press Ctrl+C to stop it.`,
  });
});
