import assert from 'node:assert/strict';
import type { GrafanaRequest } from '../../../../src/alerts';

/** What an alert is seen to do from outside. */
export type Activity = 'firing' | 'pending' | 'no data' | 'error' | 'normal';

/** What each alert of a rule does at one evaluation, by its key. That on its source may have the same one. */
export type Activities = Map<string, Set<Activity>>;

const activities: Readonly<Record<string, Activity>> = {
  Alerting: 'firing',
  Recovering: 'firing',
  Pending: 'pending',
  NoData: 'no data',
  Error: 'error',
  Normal: 'normal',
};

/** Labels that say which rule or query it is. */
const added: ReadonlySet<string> = new Set(['alertname', 'grafana_folder', 'datasource_uid', 'ref_id']);

/** A rule's alert by its own labels alone, without the colons that tags cannot hold. */
export function formatKey(rule: string, labels: Record<string, string>): string {
  const own = Object.entries(labels).filter(([name]) => !added.has(name) && !name.startsWith('__'));
  return `${rule} ${own.map(([name, value]) => `${name}:${value.replaceAll(':', '_')}`).sort()}`;
}

/** `Alerting (NoData)` is Alerting, for a reason. */
function readActivity(state: string): Activity {
  const activity = activities[state.split(' ')[0]];
  assert.ok(activity, `Grafana has a state ${state}`);
  return activity;
}

interface RuleStates {
  name: string;
  lastEvaluation: string;
  alerts?: Array<{ labels: Record<string, string>; state: string }>;
}

/** What the alerts of a folder's rules do since their last evaluation, ms; none of a rule that has not been evaluated. */
export async function readStates(
  grafana: GrafanaRequest,
  folderUid: string
): Promise<Array<{ rule: string; at: number; states: Activities }>> {
  const path = `/api/prometheus/grafana/api/v1/rules?folder_uid=${encodeURIComponent(folderUid)}`;
  const { body } = await grafana({ method: 'GET', path });
  const { groups } = (body as { data: { groups: Array<{ rules: RuleStates[] }> } }).data;
  return groups
    .flatMap(({ rules }) => rules)
    .map(({ name, lastEvaluation, alerts = [] }) => ({
      rule: name,
      at: Date.parse(lastEvaluation),
      states: groupStates(alerts.map(({ labels, state }) => [formatKey(name, labels), readActivity(state)])),
    }))
    .filter(({ at }) => at > 0);
}

function groupStates(states: Array<[key: string, activity: Activity]>): Activities {
  const grouped: Activities = new Map();
  states.forEach(([key, activity]) => grouped.set(key, (grouped.get(key) ?? new Set()).add(activity)));
  return grouped;
}

/** An alert that does something else from an evaluation on; ms. */
export interface Transition {
  key: string;
  at: number;
  to: Activity;
}

interface StateAnnotation {
  time: number;
  prevState: string;
  newState: string;
  tags: string[];
}

/** What the history of a rule's states says, from the first on. */
export async function readHistory(
  grafana: GrafanaRequest,
  { uid, title }: { uid: string; title: string }
): Promise<Transition[]> {
  const { status, body } = await grafana({ method: 'GET', path: `/api/annotations?limit=5000&alertUID=${uid}` });
  assert.equal(status, 200, JSON.stringify(body));
  return (body as StateAnnotation[])
    .sort((a, b) => a.time - b.time)
    .filter(({ prevState, newState }) => readActivity(prevState) !== readActivity(newState))
    .map(({ time, newState, tags }) => ({
      key: formatKey(title, readTags(tags)),
      at: time,
      to: readActivity(newState),
    }));
}

function readTags(tags: string[]): Record<string, string> {
  return Object.fromEntries(tags.map((tag) => tag.split(/:(.*)/s).slice(0, 2)));
}
