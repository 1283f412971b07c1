import type { FileQuestion } from "./file-answer";
import { readFile } from "./read-file";

addEventListener("message", ({ data }: MessageEvent<FileQuestion>) => {
  postMessage(readFile(data));
});
