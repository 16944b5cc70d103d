import { readInsightSettings, readLogSettings, type CheckedInsight, type LogSettings } from '../../insight';
import { readCapacitySettings, type CheckedCapacity } from '../../capacity';
import { readMaturitySettings, type MaturitySettings } from '../../maturity';
import { readIncidentSettings, type CheckedIncidents } from '../../incidents';
import type { Calendar, LimitSettings } from '../../queries';
import { engineSecretKey, readResponseSettings, type CheckedResponse } from '../../response';
import { dataSourceSchema, type RoleSettings } from '../../sources';
import { defaultLanguage, type Language } from '../../texts';
import { isMapping, parse } from '../../schema';
import type { AllowedSource } from '../../sources/clients';
import { checkSources } from './checkSources';
import { readGrafanaAccess, type GrafanaAccess } from './grafanaAccess';
import { hashSettings } from './hashSettings';
import { defaultOperatorSettings } from './operatorSettings';
import { readAuditSettings } from '../audit/readAuditSettings';
import { readCalendar } from './readCalendar';
import { readLimits } from './readLimits';
import { readRoles } from './readRoles';
import type { SettingsContext } from './settingsContext';

/** Checked settings of one data source instance. */
export interface Settings {
  instanceUid: string;
  instanceName: string;
  orgId: number;
  /** Changes with whatever decides an answer, secrets included: part of cache keys. */
  version: string;
  /** The usable entries of the allow-list by uid: nothing outside it is ever contacted. */
  sources: ReadonlyMap<string, AllowedSource>;
  /** Why an entry of the allow-list is not usable, by uid. */
  refused: ReadonlyMap<string, string>;
  limits: Required<LimitSettings>;
  calendar: Calendar;
  insight: CheckedInsight;
  /** What is read of logs, and which patterns are known. */
  logs: LogSettings;
  /** What incidents are made of. */
  incidents: CheckedIncidents;
  /** What capacity is planned with. */
  capacity: CheckedCapacity;
  /** What assessments count. */
  maturity: MaturitySettings;
  /** What may be done about trouble. */
  response: CheckedResponse;
  /** Where audit events are also written to. */
  audit?: AllowedSource;
  /** The least roles that resources ask for. */
  roles: RoleSettings;
  /** What is written in where the reader's language is not known: alert rules and files. */
  language: Language;
  /** How this Grafana is reached; an empty text where it is not known. */
  grafana: GrafanaAccess;
  secrets: Readonly<Record<string, string>>;
  /** All that is wrong, a sentence each, for people. */
  problems: string[];
}

/**
 * Reads the settings of an instance; never throws: what is wrong is listed in `problems`. Further fields beside ours are
 * passed over, since Grafana keeps its own there.
 */
export function readSettings(context: SettingsContext): Settings {
  const { instance, orgId, operator = defaultOperatorSettings } = context;
  const { jsonData, secureJsonData } = instance;
  const problems: string[] = [];
  const refused = new Map<string, string>();
  const report = (message: string, uid?: string) => {
    problems.push(message);
    if (uid !== undefined) {
      refused.set(uid, message);
    }
  };
  const sources = checkSources(jsonData.sources, instance, report);
  return {
    instanceUid: instance.uid,
    instanceName: instance.name,
    orgId,
    version: hashSettings(context),
    sources,
    refused,
    limits: readLimits(isMapping(jsonData.limits) ? jsonData.limits : {}, report),
    calendar: readCalendar(jsonData.calendar, context, report),
    insight: readInsightSettings(jsonData.insight, report),
    logs: readLogSettings(jsonData.logs, report),
    incidents: readIncidentSettings(jsonData.incidents, report),
    capacity: readCapacitySettings(jsonData.capacity, report),
    maturity: readMaturitySettings(jsonData.maturity, report),
    response: readResponse(jsonData.response, secureJsonData, report),
    audit: readAuditSettings(jsonData.audit, sources, report),
    roles: readRoles(jsonData.roles, report),
    language: readLanguage(jsonData.language, report),
    grafana: readGrafanaAccess({ ...context, operator }, report),
    secrets: secureJsonData,
    problems,
  };
}

/** The settings of responses; an engine that nothing is signed for is reported: it could not know who asks. */
function readResponse(
  given: unknown,
  secrets: Readonly<Record<string, string>>,
  report: (message: string) => void
): CheckedResponse {
  const checked = readResponseSettings(given, report);
  for (const engine of checked.engines.values()) {
    const key = engineSecretKey(engine.id, 'hmac');
    if ('url' in engine && !secrets[key]) {
      report(`Engine ${engine.id}: Nothing is signed for it, so nothing is handed to it. Enter the secret ${key}.`);
    }
  }
  return checked;
}

function readLanguage(code: unknown, report: (message: string) => void): Language {
  const parsed = parse(dataSourceSchema.entries.language, code);
  if (!parsed.ok) {
    report(parsed.problems[0].message);
  }
  return parsed.ok ? parsed.value : defaultLanguage;
}
