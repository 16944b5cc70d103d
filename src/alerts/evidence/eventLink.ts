import pluginJson from '../../plugin.json';
import type { RuleCommon } from '../spec/ruleCommon';
import { findService } from './evidenceSteps';
import { whereKnown } from './goTemplate';

/** The annotation that leads to what was seen. */
export const eventLinkKey = 'event_url';

/** Longer addresses are cut by some receivers: then the page opens without the query. */
const maxQueryLength = 3_000;

/** An hour before it began, as the dot is; Go counts in nanoseconds. */
const begin = '&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now';

/**
 * The address of the page that shows the event: that of the service where the alert is about one, else the forecast of the
 * query; from an hour before it began. A template, of which Grafana fills in its own address.
 */
export function writeEventLink(rule: RuleCommon): string {
  const service = findService(rule);
  const page =
    service === undefined
      ? `{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}${linkForecast(rule)}{{ end }}`
      : `service?var-service=${encodeURIComponent(service)}`;
  return `{{ externalURL }}a/${pluginJson.id}/${page}${whereKnown(['Since'], begin)}`;
}

function linkForecast({ source }: RuleCommon): string {
  const linked = encodeURIComponent(JSON.stringify({ source: source.uid, query: source.query }));
  return linked.length > maxQueryLength ? 'forecast?' : `forecast?linked=${linked}`;
}
