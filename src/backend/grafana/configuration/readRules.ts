import * as v from 'valibot';
import { minute } from '../../../engine';
import type { StoredRule } from '../../../incidents';
import { isMapping, object, parse, parseDuration } from '../../../schema';
import { cutText, labelSet } from '../readList';
import { requestGrafana, type GrafanaCall } from '../requestGrafana';
import { requireForEmpty, requirePermission } from './readPermissions';
import { readRuleStates } from './readRuleStates';

/** Rules of one Grafana. */
export const maxRules = 5_000;
/** Nobody may see the folders of rules without it. */
const rulesPermission = 'alert.rules:read';
const foldersPermission = 'folders:read';

/** Where a group names none. */
const defaultInterval = minute;

const folders = v.record(v.string(), v.unknown());
const duration = v.optional(cutText(64), '');
const group = object({ name: cutText(500), interval: duration, rules: v.array(v.unknown()) });
const texts = v.nullish(labelSet, {});
const storedRule = object({
  for: duration,
  labels: texts,
  annotations: texts,
  grafana_alert: object({
    uid: cutText(100),
    title: v.optional(cutText(500), ''),
    data: v.nullish(v.array(v.unknown()), []),
    is_paused: v.optional(v.boolean(), false),
    record: v.optional(v.unknown()),
    provenance: v.optional(cutText(100), ''),
  }),
});

/**
 * Grafana's own rules with how they were evaluated last, in Grafana's order; of more than 5,000 the first ones.
 * @throws SourceError that names the permission which the token lacks.
 */
export async function readRules(call: GrafanaCall): Promise<{ rules: StoredRule[]; leftOut: number }> {
  const [found, states] = await requirePermission(rulesPermission, () =>
    Promise.all([requestGrafana(call, { path: 'api/ruler/grafana/api/v1/rules' }, folders), readRuleStates(call)])
  );
  const rules = Object.entries(found).flatMap(([folder, groups]) => readFolder(folder, groups));
  if (rules.length === 0) {
    await requireForEmpty(call, foldersPermission);
  }
  const first = rules.slice(0, maxRules).map((rule) => ({ ...rule, ...states.get(rule.uid) }));
  return { rules: first, leftOut: rules.length - first.length };
}

/** What a data source answers that keeps rules as Prometheus does. @throws SourceError that names the missing permission. */
export async function readSourceRules(call: GrafanaCall, uid: string): Promise<unknown> {
  const path = `api/prometheus/${encodeURIComponent(uid)}/api/v1/rules`;
  return requirePermission('alert.rules.external:read', () => requestGrafana(call, { path }, v.unknown()));
}

function readFolder(folder: string, groups: unknown): StoredRule[] {
  return Array.isArray(groups) ? groups.flatMap((one) => readGroup(folder, one)) : [];
}

type Place = Pick<StoredRule, 'folder' | 'group' | 'interval'>;

function readGroup(folder: string, value: unknown): StoredRule[] {
  const parsed = parse(group, value);
  if (!parsed.ok) {
    return [];
  }
  const { name, interval, rules } = parsed.value;
  const place = { folder: folder.slice(0, 1_000), group: name, interval: readDuration(interval) || defaultInterval };
  return rules.flatMap((rule) => readRule(rule, place));
}

function readRule(model: unknown, place: Place): StoredRule[] {
  const parsed = parse(storedRule, model);
  if (!parsed.ok || !isMapping(model)) {
    return [];
  }
  const { grafana_alert: own, labels, annotations } = parsed.value;
  return [
    {
      uid: own.uid,
      title: own.title,
      ...place,
      pendingPeriod: readDuration(parsed.value.for),
      labels: labels ?? {},
      annotations: annotations ?? {},
      isPaused: own.is_paused,
      isRecording: isMapping(own.record),
      provenance: own.provenance,
      steps: own.data ?? [],
      model,
    },
  ];
}

/** 0 where it is none: `0s` is how Grafana writes that. */
function readDuration(text: string): number {
  try {
    return parseDuration(text, '');
  } catch {
    return 0;
  }
}
