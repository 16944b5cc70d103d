import { locationUtil, urlUtil } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { hour } from '../../engine';
import { incidentsVariables } from './incidentsVariables';

/** The address of the page with an incident open, and all else of the address as it is. */
export function incidentAddress({ id }: { id: string }): string {
  const { pathname } = locationService.getLocation();
  const query = { ...locationService.getSearchObject(), [`var-${incidentsVariables.incident}`]: id };
  return locationUtil.assureBaseUrl(urlUtil.renderUrl(pathname, query));
}

/** The same of an incident that may lie outside of the time range that is shown: with an hour around it. */
export function earlierAddress({ id, start, end = start }: { id: string; start: number; end?: number }): string {
  const { pathname } = locationService.getLocation();
  const times = { from: String(start - hour), to: String(end + hour) };
  const query = { ...locationService.getSearchObject(), ...times, [`var-${incidentsVariables.incident}`]: id };
  return locationUtil.assureBaseUrl(urlUtil.renderUrl(pathname, query));
}

/** An address from outside that may be opened: of the web, or of this Grafana; undefined for any other. */
export function readSafeAddress(address: string): string | undefined {
  return /^https?:\/\/[^\s"<>]+$/i.test(address) || /^\/(?![/\\])[^\s"<>]*$/.test(address) ? address : undefined;
}
