import { notEmulated, type HostEvent, type HostObject } from "../objects/object-type";
import type { LibraryMetadata } from "./metadata/metadata";
import { at, classOf, idOf, requireMember, typeOf, type ObjectModel } from "./object-model";

/** Category of events among the messages of the Rich API. Source: office.js 1.1.110, Constants.eventMessageCategory. */
export const EVENT_CATEGORY = 65536;

/** Which events the add-in asked to be told of. */
export interface EventRegistrations {
  /** True where the method switches an event on or off, and did so; refuses an event the class does not raise. */
  handle(model: ObjectModel, object: HostObject, method: string): boolean;
  /** The message for an event somebody asked for, or null. */
  message(metadata: LibraryMetadata, event: HostEvent): EventMessage | null;
}

/**
 * A message as it is pushed: category, number of the event, whom it is for, its details, an id, whether it came from
 * another user.
 */
export type EventMessage = readonly [number, number, string, string, number, boolean];

/** Registrations of which there are none yet. */
export function createEventRegistrations(): EventRegistrations {
  const wanted = new Set<string>();
  let last = 0;
  const key = (type: string, event: string, target: string) => `${type}.${event} ${target}`;
  return {
    handle(model, object, method) {
      for (const [name, event] of Object.entries(classOf(model, object).events)) {
        if (event.register !== method && event.unregister !== method) continue;
        at(object, name, () => {
          requireMember(model, event);
          if (typeOf(model, object).events?.includes(name) !== true) throw notEmulated(`${object.type}.${name}`);
        });
        const entry = key(object.type, name, event.target ?? idOf(model, object) ?? "");
        if (event.register === method) wanted.add(entry);
        else wanted.delete(entry);
        return true;
      }
      return false;
    },
    message(metadata, { type, event, target, details }) {
      const known = metadata.classes[type]?.events[event];
      if (known === undefined) throw new Error(`office.js ${metadata.version} has no event ${type}.${event}`);
      const addressee = known.target ?? target;
      if (!wanted.has(key(type, event, addressee))) return null;
      last += 1;
      return [EVENT_CATEGORY, known.type, addressee, JSON.stringify(details), last, false];
    },
  };
}
