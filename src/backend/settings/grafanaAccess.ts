import { baseUrl, parse } from '../../schema';
import { grafanaTokenKey } from '../../sources';
import type { OperatorSettings } from './operatorSettings';
import type { SettingsContext } from './settingsContext';
import type { Report } from './report';

/** How this Grafana is reached. */
export interface GrafanaAccess {
  /** Empty where it is not known. */
  url: string;
  /** Empty where there is none that may be sent to `url`. */
  token: string;
  /** Whether the token is of the account that Grafana manages for this plugin; absent where it is an admin's. */
  isManaged?: boolean;
  /** Why Grafana's own token is not used, a sentence; absent where it is used or there is none. */
  withheld?: string;
}

type AccessContext = Omit<SettingsContext, 'operator'> & { operator: OperatorSettings };

/**
 * Where Grafana is and with which token it is queried. The token of the account that Grafana manages is used only for the
 * organisation of that account, whose data sources alone it may read, and only towards this Grafana: whoever may write a data
 * source enters its address. A token of the data source's own is used as entered.
 */
export function readGrafanaAccess(context: AccessContext, report: Report): GrafanaAccess {
  const { instance, grafanaConfig, operator } = context;
  const url = readGrafanaUrl(
    instance.jsonData.grafanaUrl,
    operator.grafanaUrl || grafanaConfig.GF_APP_URL || '',
    report
  );
  const own = instance.secureJsonData[grafanaTokenKey];
  const managed = grafanaConfig.GF_PLUGIN_APP_CLIENT_SECRET;
  if (own || !managed || url === '') {
    return { url, token: own ?? '' };
  }
  const withheld = describeWithheld(url, context);
  return withheld === undefined ? { url, token: managed, isManaged: true } : { url, token: '', withheld };
}

function describeWithheld(url: string, { orgId, grafanaConfig, operator }: AccessContext): string | undefined {
  if (orgId !== operator.managedAccountOrgId) {
    return `the account that Grafana manages for this plugin belongs to organisation ${operator.managedAccountOrgId}, and this data source to organisation ${orgId}. Create a service account with role Viewer in this organisation`;
  }
  const isOwn = isLoopback(url) || [grafanaConfig.GF_APP_URL, operator.grafanaUrl].some((own) => isBelow(url, own));
  return isOwn
    ? undefined
    : `grafanaUrl is neither this Grafana's own root URL nor on this machine, and the token that Grafana manages for this plugin goes nowhere else. Let Grafana's operator set grafana_url, or create a service account with role Viewer`;
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}

/** Whether a URL is `base` or lies below its path. */
function isBelow(url: string, base: string | undefined): boolean {
  if (!base || !URL.canParse(base)) {
    return false;
  }
  const asFolder = ({ pathname }: URL) => (pathname.endsWith('/') ? pathname : `${pathname}/`);
  const [own, given] = [new URL(base), new URL(url)];
  return own.origin === given.origin && asFolder(given).startsWith(asFolder(own));
}

function readGrafanaUrl(url: unknown, ownUrl: string, report: Report): string {
  const isEntered = url !== undefined && url !== null && url !== '';
  const parsed = parse(baseUrl(), isEntered ? url : ownUrl, { subject: () => 'The URL of this Grafana (grafanaUrl)' });
  if (!parsed.ok && (isEntered || ownUrl !== '')) {
    report(parsed.problems[0].message);
  }
  return parsed.ok ? parsed.value : '';
}
