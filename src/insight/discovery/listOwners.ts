import type { Discovery, Signal } from './discovery';
import type { SignalRule } from './rules/signalRule';

/** The service or node that each subject of a rule is or belongs to, where it is one that reads a signal by this rule. */
export function listOwners({ id }: Pick<SignalRule, 'id'>, { services, nodes }: Discovery): Map<string, string> {
  const own = ({ name, signals }: { name: string; signals: Signal[] }) =>
    signals
      .filter(({ rule }) => rule.id === id)
      .flatMap(({ subjects }) => subjects.map((subject): [string, string] => [subject, name]));
  return new Map([...services, ...nodes].flatMap(own));
}
