import { entryOf } from "../../../../core/reference/entries";
import RuleHelp from "./RuleHelp";

/** What there is to know about a rule, a measure or a detector; nothing for an id that is not in the catalogues. */
export default function EntryHelp({ id }: { readonly id: string }) {
  const entry = entryOf(id);
  return entry === undefined ? null : <RuleHelp entry={entry} />;
}
