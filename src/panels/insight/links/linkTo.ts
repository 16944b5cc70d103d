import { locationUtil, urlUtil, type Field, type LinkModel } from '@grafana/data';
import type { FleetRow } from '../../../ui/fleet';

/** Where a click leads. */
export type Target = Pick<LinkModel, 'href'> & Partial<Pick<LinkModel, 'target' | 'onClick'>>;

/** Where the app tells all of one service. */
const servicePage = '/a/foresight-predict-app/service';

/** The link of a row: the first data link of the column of names, else the app's page of the service, over the same range. */
export function linkTo(row: FleetRow, nameField: Field | undefined, range: { from: string; to: string }): Target {
  const page = () => urlUtil.renderUrl(servicePage, { 'var-service': row.service, ...range });
  return firstLink(nameField, row.index) ?? { href: locationUtil.assureBaseUrl(page()) };
}

/** The first data link of a column at a row. */
export function firstLink(field: Field | undefined, valueRowIndex: number): Target | undefined {
  return field?.getLinks?.({ valueRowIndex })[0];
}
