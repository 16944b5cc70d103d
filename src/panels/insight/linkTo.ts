import { locationUtil, urlUtil, type Field, type LinkModel } from '@grafana/data';
import type { FleetRow } from '../../ui/fleet';

/** Where the app tells all of one service. */
const servicePage = '/a/foresight-predict-app/service';

/** The link of a row: the first data link of the column of names, else the app's page of the service, over the same range. */
export function linkTo(row: FleetRow, nameField: Field | undefined, range: { from: string; to: string }): string {
  const links: LinkModel[] = nameField?.getLinks?.({ valueRowIndex: row.index }) ?? [];
  const page = urlUtil.renderUrl(servicePage, { 'var-service': row.service, ...range });
  return links[0]?.href ?? locationUtil.assureBaseUrl(page);
}
