import type { TimeRange } from '../../../engine';
import type { GrafanaConfiguration } from '../../../incidents';
import { createMessage } from '../../../texts';
import type { MaturityRunDeps } from '../../maturityDeps';
import { notKnown, tryRead, type Known } from '../known';
import type { Reading } from '../createReading';
import type { Subjects } from '../evidence';
import type { TelemetryEvidence } from '../telemetry/telemetryEvidence';
import { readDashboardEvidence } from './dashboards/readDashboardEvidence';
import { readViews } from './dashboards/readViews';
import type { AlertHistory } from './history/alertHistory';
import { readHistory } from './history/readHistory';
import type { OperationEvidence } from './operationEvidence';
import { readResponseRecords } from './prediction/readResponseRecords';
import { readSignalTrust } from './prediction/readSignalTrust';
import { readAllFeedback, readPastIncidents } from './readPastIncidents';
import type { AlertRules } from './rules/alertRule';
import { readAlertRules } from './rules/readAlertRules';

/** Steps of this reading, for progress; those of many parts count as much as they take. */
export const operationSteps = 70;

/** How many of the steps are for each part. */
const steps = { settings: 2, rules: 3, history: 30, incidents: 10, dashboards: 15, trust: 10 };

export interface OperationReading {
  subjects: Subjects;
  telemetry: TelemetryEvidence;
  range: TimeRange;
  /** ms. */
  now: number;
  reading: Reading;
  /** Called as often as `operationSteps` says. */
  advance: () => void;
}

/** What this Grafana says of its rules, dashboards and notifications, and what responses and forecasts did. */
export async function readOperation(given: OperationReading, deps: MaturityRunDeps): Promise<OperationEvidence> {
  const { subjects, range, now } = given;
  const { metrics, logs } = subjects.sources;
  const part = createParts(given.advance);
  const read = <Value>(get: (configuration: GrafanaConfiguration) => Promise<Value>) => readGrafana(get, deps);
  const [notification, permissions, feedback, responses] = await Promise.all([
    read((grafana) => grafana.readNotification()),
    read((grafana) => grafana.listPermissions()),
    readAllFeedback(range, deps),
    readResponseRecords(range, deps),
  ]);
  part(steps.settings).end();
  const rules = await readRules(given, deps);
  part(steps.rules).end();
  const alerting = part(steps.history);
  const history = await readRulesHistory(rules, { ...given, report: alerting.report }, deps);
  alerting.end();
  const past = part(steps.incidents);
  const incidents = await readPastIncidents({ range, sources: { metrics, logs }, feedback, ...past }, deps);
  past.end();
  const showing = part(steps.dashboards);
  const views = await readViews(range, logs, deps);
  const dashboards = await flatten(
    read((configuration) =>
      readDashboardEvidence({ configuration, views, now, sourceUid: metrics.uid, report: showing.report }, deps)
    )
  );
  showing.end();
  const predicting = part(steps.trust);
  const trust = await readSignalTrust(subjects, { now, report: predicting.report }, deps);
  predicting.end();
  return {
    rules,
    history,
    incidents,
    feedback,
    dashboards,
    notification,
    permissions,
    trust,
    responses,
    catalogue: deps.response.settings,
    setup: deps.maturity.setup,
  };
}

/** Parts of the work: each ends with as many steps as it has, however far its own reports were. */
function createParts(advance: () => void) {
  return (count: number) => {
    let done = 0;
    const until = (share: number) => {
      for (; done < Math.min(count, Math.floor(share * count)); done++) {
        advance();
      }
    };
    let advanced = 0;
    return {
      report: (some: number, total: number) => until(total === 0 ? 0 : some / total),
      advance: () => until(Math.min(1, ++advanced / count)),
      end: () => until(1),
    };
  };
}

async function readGrafana<Value>(
  read: (configuration: GrafanaConfiguration) => Promise<Value>,
  { grafana, incidents, signal }: MaturityRunDeps
): Promise<Known<Value>> {
  return grafana
    ? tryRead(signal, () => read(grafana.configuration))
    : notKnown(incidents.withheld ?? createMessage('operation.no-grafana', {}));
}

async function flatten<Value>(given: Promise<Known<Known<Value>>>): Promise<Known<Value>> {
  const outer = await given;
  return outer.ok ? outer.value : outer;
}

async function readRules({ subjects, reading }: OperationReading, deps: MaturityRunDeps): Promise<Known<AlertRules>> {
  const { uid } = subjects.sources.metrics;
  const [grafana, own] = await Promise.all([
    readGrafana((configuration) => configuration.listRules(), deps),
    reading.metadata('rules'),
  ]);
  // A source that is reached through Grafana may tell Grafana of its rules.
  const through = own.ok ? own : await readGrafana((configuration) => configuration.readSourceRules(uid), deps);
  return readAlertRules({ grafana, source: through, sourceUid: uid, pause: () => deps.maturity.pause() });
}

async function readRulesHistory(
  rules: Known<AlertRules>,
  { subjects, range, report }: OperationReading & { report: (done: number, total: number) => void },
  deps: MaturityRunDeps
): Promise<Known<AlertHistory>> {
  const request = {
    range,
    sourceUid: subjects.sources.metrics.uid,
    maxBacktests: deps.maturity.settings.backtests,
    report,
  };
  return rules.ok ? tryRead(deps.signal, () => readHistory(rules.value.rules, request, deps)) : rules;
}
