import type { DataSourceEntry, RuleProblem, RuleSpec } from '../../src/alerts';

/** So many data sources are named in a message. */
const maxNamed = 8;

/** A problem for each rule whose sources are not among the data sources of a Grafana. */
export function listUnknownSources(specs: RuleSpec[], dataSources: DataSourceEntry[]): RuleProblem[] {
  const uids = new Set(dataSources.map(({ uid }) => uid));
  const named = dataSources.slice(0, maxNamed).map(({ uid, name }) => `${uid} (${name})`);
  const more = dataSources.length > maxNamed ? ' and more' : '';
  const known =
    named.length === 0 ? 'It shows none to this token' : `It has ${named.join(', ')}${more}. Write one of them`;
  return specs.flatMap(({ source, foresight }, i) =>
    [
      { field: 'source.uid', uid: source.uid },
      { field: 'foresight', uid: foresight },
    ]
      .filter(({ uid }) => !uids.has(uid))
      .map(({ field, uid }) => ({
        field: `[${i}].${field}`,
        message: `${field} is "${uid}", and the Grafana has no data source of that uid. ${known}.`,
      }))
  );
}
