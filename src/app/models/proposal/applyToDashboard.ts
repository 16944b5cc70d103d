import type { QueryObject } from '../read/modelRows';

/** Fields of a target that say where it stands, not what it asks. */
const placeFields = new Set(['refId', 'datasource', 'hide', 'key']);
const maxDepth = 12;

/**
 * A dashboard with a query of its panels changed wherever it asks exactly that, and how often; fields that the change leaves as they
 * are stay as the dashboard has them.
 */
export function changeQueries(
  dashboard: unknown,
  { query, proposal }: { query: QueryObject; proposal: QueryObject }
): { dashboard: unknown; count: number } {
  const changes = listChanges(query, proposal);
  const wanted = writeOwn(query);
  let count = 0;
  const visit = (value: unknown, depth: number): unknown => {
    if (depth > maxDepth || typeof value !== 'object' || value === null) {
      return value;
    }
    if (Array.isArray(value)) {
      return value.map((one) => visit(one, depth + 1));
    }
    const object = value as QueryObject;
    if ('queryType' in object && writeOwn(object) === wanted) {
      count++;
      const changed = { ...object, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
      return Object.fromEntries(Object.entries(changed).filter(([, one]) => one !== undefined));
    }
    return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, visit(one, depth + 1)]));
  };
  return { dashboard: visit(dashboard, 0), count };
}

/** What a proposal changes of a query. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export function listChanges(query: QueryObject, proposal: QueryObject): FieldChange[] {
  const names = [...new Set([...Object.keys(query), ...Object.keys(proposal)])].filter(
    (name) => !placeFields.has(name)
  );
  return names
    .map((field) => ({ field, before: query[field], after: proposal[field] }))
    .filter(({ before, after }) => write(before) !== write(after));
}

function writeOwn(query: QueryObject): string {
  return write(Object.fromEntries(Object.entries(query).filter(([name]) => !placeFields.has(name))));
}

/** JSON that does not depend on the order of fields. */
function write(value: unknown): string {
  return (
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one
    ) ?? ''
  );
}
