import { readInsightQuery, type InsightQuery } from '../insight';

/** The model as a query of services or signals; undefined where it cannot be read as one. */
function read(model: object): InsightQuery | undefined {
  try {
    return readInsightQuery({ ...model });
  } catch {
    return undefined;
  }
}

/** Whether the query can be sent: signals need a service. What cannot be read is sent, for the backend to say why. */
export function isComplete(model: object): boolean {
  const query = read(model);
  return query === undefined || query.queryType === 'services' || query.service !== '';
}

/** One line on what is asked for. */
export function insightText(model: object): string {
  const { queryType, service, signal } = read(model) ?? { queryType: 'services', service: '', signal: '' };
  return `${queryType}(${[service, signal].filter((text) => text !== '').join(', ')})`;
}
