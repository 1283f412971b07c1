import type { FileAnswer, FileReader } from "./file-answer";

/** Reads a picked file in a worker of its own; where none can be started, in the page. */
export const readApart: FileReader = async (question) => {
  try {
    return await inWorker(question);
  } catch {
    const { readFile } = await import(/* webpackChunkName: "files-in-page" */ "./read-file");
    return readFile(question);
  }
};

const inWorker: FileReader = (question) =>
  new Promise<FileAnswer>((resolve, reject) => {
    const worker = new Worker(new URL(/* webpackChunkName: "files" */ "./worker.ts", import.meta.url), {
      name: "files",
    });
    const failed = (): void => {
      worker.terminate();
      reject(new Error("the worker cannot be started"));
    };
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = failed;
    worker.onmessageerror = failed;
    worker.postMessage(question);
  });
