import type { CalculationEngine } from "../../calc/engine";
import type { WorkbookDocument } from "../../../xlsx/document";
import type { CultureName } from "../../calc/formats/format-culture";
import { calculateOnLoad } from "../../objects/workbook/calculation";
import { type AnyObjectType, type HostEvent, type HostObject, type Session } from "../../objects/object-type";
import { appContext, DEFAULT_REQUIREMENT_SETS, windowName, type FrameIdentity } from "../app-context";
import {
  answerOf,
  FRAME_ACTION,
  FRAME_ERROR,
  pushOf,
  readRequest,
  type FramePort,
  type FrameRequest,
} from "../envelope";
import { batchAnswer, batchRequest, DISPATCH, type ExecuteData } from "../execute-method";
import { createEventRegistrations, EVENT_CATEGORY, type EventMessage } from "../event-registrations";
import type { LibraryMetadata } from "../metadata/metadata";
import { createReferences } from "../references";
import { createRichApi, type Traffic } from "../rich-api";
import { createRuntimeServices, isService, type RuntimeState } from "../runtime-services";

/** What a host is made of. */
export interface ExcelHostOptions {
  readonly workbook: WorkbookDocument;
  readonly engine: CalculationEngine;
  readonly metadata: LibraryMetadata;
  /** What the stand-in does, by class of office.js, and the object everything is reached from. */
  readonly types: ReadonlyMap<string, AnyObjectType>;
  readonly root: HostObject;
  /** Language of Excel's own words, BCP 47; "en-US" when absent. */
  readonly locale?: string;
  /** Regional settings of the machine: separators, dates; "en-US" when absent. */
  readonly culture?: CultureName;
  /** Versions are text. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Origin of the page Excel would be: https, with the add-in's own host name. */
  readonly origin?: string;
  /** In bytes, of a request and of an answer; Excel on the web has 5 MB. */
  readonly payloadLimit?: number;
  /** Whether the pane is open at the start. */
  readonly pane?: RuntimeState;
  /**
   * Called when the workbook may look otherwise than before: after a batch that writes, and whenever something
   * happened that is told as an event.
   */
  readonly onChange?: () => void;
}

/**
 * How a ribbon command ended: 0 is success, other numbers are office.js error codes; `data` is what it handed to
 * event.completed.
 */
export interface CommandCompletion {
  readonly status: number;
  readonly data: unknown;
}

/** Excel on the web, as far as a page in its frame can see. */
export interface ExcelHost {
  readonly session: Session;
  readonly origin: string;
  /** The name the page's window must have before its scripts run. */
  readonly windowName: string;
  /** Serves the page behind the port; gives back how to stop. A later page takes the place of an earlier one. */
  attach(port: FramePort): () => void;
  /**
   * Presses a ribbon button: runs the function the page associated with `action`, once it has started. Rejects when
   * the page is closed before the end.
   */
  invokeCommand(action: string, controlId?: string): Promise<CommandCompletion>;
  /** Tells the page's handlers, if it registered any. */
  pushEvent(event: HostEvent): void;
  /** Does what a person does at the sheet, calculates, and tells the page's handlers at once. */
  byPerson(work: (session: Session) => void): void;
  /** The user starts or stops typing in a cell. */
  setEditingCell(editing: boolean): void;
  readonly runtime: { readonly state: RuntimeState; readonly actionsReady: boolean };
  readonly traffic: Readonly<Traffic>;
  /** Faults of the stand-in itself and everything a page asked of the frame that is not emulated. */
  readonly faults: readonly unknown[];
  /** Resolves with the first fault, for whoever waits for something that may never come. */
  readonly whenFaulted: Promise<unknown>;
}

const RICH_API_MESSAGE = "richApiMessage";
const COMMAND_INVOKED = "appCommandInvoked";
const SELECTION_CHANGED = "documentSelectionChanged";

/** Number of the event. Source: office.js 1.1.110, AppRuntimeService.onVisibilityChanged. */
const VISIBILITY_CHANGED = 65539;

/** Starts a host for one open workbook; what Excel calculates on opening is calculated. */
export function createExcelHost(options: ExcelHostOptions): ExcelHost {
  const requirementSets = options.requirementSets ?? DEFAULT_REQUIREMENT_SETS;
  const identity: FrameIdentity = {
    conversationId: "conversation-1",
    controlId: "add-in-1",
    hostOrigin: options.origin ?? "https://localhost:3443",
    locale: options.locale ?? "en-US",
  };
  const { workbook, metadata } = options;
  const faults: unknown[] = [];
  let reportFault = (_: unknown) => {};
  const whenFaulted = new Promise<unknown>((resolve) => {
    reportFault = resolve;
  });
  const onFault = (fault: unknown) => {
    faults.push(fault);
    reportFault(fault);
  };
  const registrations = createEventRegistrations();
  const listenedTo = new Set<string>();
  const running = new Map<
    string,
    { readonly complete: (completion: CommandCompletion) => void; readonly abandon: (reason: Error) => void }
  >();
  let undelivered: EventMessage[] = [];
  let port: FramePort | null = null;
  let commands = 0;
  let whenListening: { readonly event: string; readonly run: () => void }[] = [];

  const session: Session = {
    workbook,
    engine: options.engine,
    requirementSets,
    culture: options.culture ?? "en-US",
    editingCell: false,
    raise,
    afterBatch: [],
  };
  calculateOnLoad(session);
  const services = createRuntimeServices(options.pane ?? "Visible", (state) => {
    undelivered.push([
      EVENT_CATEGORY,
      VISIBILITY_CHANGED,
      "",
      JSON.stringify({ visibility: state === "Visible" ? "Visible" : "Hidden" }),
      0,
      false,
    ]);
  });
  const richApi = createRichApi(
    {
      model: { metadata, types: options.types, session },
      origins: { root: options.root, service: services.open },
      references: createReferences(),
      registrations,
      callService: services.call,
      isService,
      onFault,
    },
    options.payloadLimit ?? 5 * 1024 * 1024,
  );

  function raise(event: HostEvent): void {
    options.onChange?.();
    if (event.type === "Workbook" && event.event === "onSelectionChanged") push(SELECTION_CHANGED, {});
    else {
      const message = registrations.message(metadata, event);
      if (message !== null) undelivered.push(message);
    }
  }

  /** Events come after the answer to the batch that caused them. */
  function deliver(): void {
    const messages = undelivered;
    undelivered = [];
    if (messages.length > 0) push(RICH_API_MESSAGE, { ArrayData: messages });
  }

  function push(event: string, data: unknown): void {
    if (listenedTo.has(event)) port?.post(pushOf(event, identity.conversationId, data));
  }

  function receive(message: string): void {
    const request = readRequest(message, identity.conversationId);
    if (request === null) return;
    const answer = (data: unknown, errorCode = 0) => port?.post(answerOf(request, data, errorCode));
    try {
      handle(request, answer);
    } catch (fault) {
      onFault(fault);
      answer({ Error: String(fault) }, FRAME_ERROR);
    }
  }

  function handle(request: FrameRequest, answer: (data: unknown) => void): void {
    if (request._actionType === FRAME_ACTION.registerEvent || request._actionType === FRAME_ACTION.unregisterEvent) {
      changeListening(request);
      answer({ Version: 1, Error: 0 });
      const due = whenListening.filter(({ event }) => listenedTo.has(event));
      whenListening = whenListening.filter((entry) => !due.includes(entry));
      for (const { run } of due) run();
      return;
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        answer(appContext(identity, workbook, requirementSets));
        return;
      case "ContextActivationManager_notifyHost":
        return;
      case "executeMethod":
        execute(request._data as ExecuteData, answer);
        return;
      default:
        throw new Error(`not emulated: ${request._actionName}`);
    }
  }

  function changeListening({ _actionName: name, _actionType: type }: FrameRequest): void {
    const raised =
      name === RICH_API_MESSAGE ||
      name === COMMAND_INVOKED ||
      (name === SELECTION_CHANGED && options.types.get("Workbook")?.events?.includes("onSelectionChanged") === true);
    if (!raised) throw new Error(`not emulated: event ${name}`);
    if (type === FRAME_ACTION.registerEvent) listenedTo.add(name);
    else listenedTo.delete(name);
  }

  function execute(data: ExecuteData, answer: (data: unknown) => void): void {
    switch (data.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const { body, flags, ofRuntime, writes } = batchRequest(data);
        richApi.process(body, flags, ofRuntime, (result) => {
          answer(batchAnswer(result));
          deliver();
          if (writes) options.onChange?.();
        });
        return;
      }
      case DISPATCH.commandCompleted: {
        const [id, status, text] = [String(data["0"]), Number(data["1"]), data["2"]];
        running.get(id)?.complete({ status, data: typeof text === "string" && text !== "" ? JSON.parse(text) : null });
        running.delete(id);
        answer({ Version: 1, Error: 0 });
        return;
      }
      case DISPATCH.saveSettings:
        workbook.settings = new Map(data.DdaSettingsMethod?.Properties ?? []);
        answer({ Version: 1, Error: 0 });
        return;
      default:
        throw new Error(`not emulated: dispatch ${String(data.DdaMethod.DispatchId)}`);
    }
  }

  return {
    session,
    origin: identity.hostOrigin,
    windowName: windowName(identity),
    attach(next) {
      port = next;
      listenedTo.clear();
      const stop = next.listen(receive);
      return () => {
        stop();
        if (port !== next) return;
        port = null;
        for (const { abandon } of running.values()) abandon(new Error("the page was closed while a command ran"));
        running.clear();
        whenListening = [];
      };
    },
    invokeCommand(action, controlId = action) {
      commands += 1;
      const id = `command-${String(commands)}`;
      const run = () => push(COMMAND_INVOKED, [id, action, JSON.stringify({ source: { id: controlId } })]);
      return new Promise((complete, abandon) => {
        running.set(id, { complete, abandon });
        if (listenedTo.has(COMMAND_INVOKED)) run();
        else whenListening.push({ event: COMMAND_INVOKED, run });
      });
    },
    byPerson(work) {
      work(session);
      for (const task of session.afterBatch?.splice(0) ?? []) task();
      deliver();
    },
    pushEvent(event) {
      raise(event);
      deliver();
    },
    setEditingCell(editing) {
      session.editingCell = editing;
      if (!editing) richApi.resume();
    },
    runtime: services,
    traffic: richApi.traffic,
    faults,
    whenFaulted,
  };
}
