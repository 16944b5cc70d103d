import type { MaturityQuery } from '../fields';

/** Rows of the service or team that a query is about; what is of the whole is left out where it is about one. */
export function selectRows<Row extends { service: string; team: string }>(
  rows: readonly Row[],
  { service, team }: Pick<MaturityQuery, 'service' | 'team'>
): Row[] {
  return rows.filter((row) => (service === '' || row.service === service) && (team === '' || row.team === team));
}
