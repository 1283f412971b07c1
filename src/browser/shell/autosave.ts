/** A workbook as the browser keeps it between two visits. */
export interface KeptBook {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it holds anything that was not saved to a file. */
  readonly isUnsaved: boolean;
  /** Milliseconds since 1970 when it was opened, by which the workbooks keep their order. */
  readonly opened: number;
}

const DATABASE = "soat-so";
const STORE = "books";

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no database"));
  });
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    });
  } finally {
    database.close();
  }
}

/** Keeps a workbook in the browser. */
export async function keep(book: KeptBook): Promise<void> {
  await inStore("readwrite", (store) => store.put(book));
}

/** Forgets a workbook. */
export async function forget(id: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(id));
}

/** The workbooks that are kept, in the order in which they were opened. */
export async function keptBooks(): Promise<readonly KeptBook[]> {
  const books = await inStore("readonly", (store) => store.getAll() as IDBRequest<KeptBook[]>);
  return books.sort((a, b) => a.opened - b.opened);
}
