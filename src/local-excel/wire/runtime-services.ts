import { HostError, notEmulated, type Argument, type HostObject, type WireValue } from "../objects/object-type";
import { memberOf } from "./metadata/metadata";

/** A service of the runtime an add-in lives in, reached by name and not from the workbook. */
interface ServiceObject extends HostObject {
  readonly type: "Service";
  readonly name: string;
}

/** What the add-in's pane is doing, as the runtime service names it. */
export type RuntimeState = "Visible" | "Background";

/** The runtime's services. */
export interface RuntimeServices {
  readonly open: (name: string) => ServiceObject;
  readonly call: (service: HostObject, method: string, args: readonly Argument[]) => WireValue;
  readonly state: RuntimeState;
  /** The page has registered its functions and may be sent commands. */
  readonly actionsReady: boolean;
}

const ACTIONS = "Microsoft.InternalService.AddinInternalService";
const RUNTIME = "Microsoft.AppRuntime.AppRuntimeService";
const PERSISTENCE = "Microsoft.AppRuntime.AppRuntimePersistenceService";

/**
 * A runtime whose pane starts in `initial`.
 * @param onState Hears of every change.
 * @throws {HostError} NotImplemented from `open` and `call` for what is not emulated.
 */
export function createRuntimeServices(initial: RuntimeState, onState: (state: RuntimeState) => void): RuntimeServices {
  let state = initial;
  let startState = "Inactive";
  let actionsReady = false;

  const methods: Readonly<Record<string, (args: readonly Argument[]) => WireValue>> = {
    [`${ACTIONS}.NotifyActionHandlerReady`]: () => {
      actionsReady = true;
      return null;
    },
    [`${RUNTIME}.GetAppRuntimeState`]: () => state,
    [`${RUNTIME}.SetAppRuntimeState`]: ([wanted]) => {
      if (wanted !== "Visible" && wanted !== "Background")
        throw new HostError("InvalidArgument", "The runtime has no such state.");
      if (wanted !== state) onState((state = wanted));
      return null;
    },
    [`${PERSISTENCE}.GetAppRuntimeStartState`]: () => startState,
    [`${PERSISTENCE}.SetAppRuntimeStartState`]: ([wanted]) => {
      if (wanted !== "Inactive" && wanted !== "Background")
        throw new HostError("InvalidArgument", "The runtime has no such start state.");
      startState = wanted;
      return null;
    },
  };

  return {
    open(name) {
      if (![ACTIONS, RUNTIME, PERSISTENCE].includes(name)) throw notEmulated(name);
      return { type: "Service", name };
    },
    call(service, method, args) {
      const member = `${(service as ServiceObject).name}.${method}`;
      const run = memberOf(methods, member);
      if (run === undefined) throw notEmulated(member);
      return run(args);
    },
    get state() {
      return state;
    },
    get actionsReady() {
      return actionsReady;
    },
  };
}

/** Whether an object is a service rather than part of the workbook. */
export function isService(object: HostObject): boolean {
  return object.type === "Service";
}
