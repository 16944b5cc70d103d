import * as v from 'valibot';
import type { StoredRule } from '../../../incidents';
import { object, parse } from '../../../schema';
import { cutText } from '../readList';
import { requestGrafana, type GrafanaCall } from '../requestGrafana';

/** How a rule was evaluated last. */
export type RuleState = Pick<StoredRule, 'health' | 'lastError' | 'evaluationTime'>;

/** Groups of one page. */
const pageGroups = 200;
/** Groups have a rule each at least: 25 pages of one rule each are all rules that are read. */
const maxPages = 25;

const page = object({
  data: object({
    groups: v.nullish(v.array(v.unknown()), []),
    groupNextToken: v.optional(cutText(2_000)),
  }),
});
const group = object({ rules: v.nullish(v.array(v.unknown()), []) });
const rule = object({
  uid: cutText(100),
  health: v.optional(cutText(40), ''),
  lastError: v.optional(cutText(1_000), ''),
  evaluationTime: v.optional(v.number(), 0),
  lastEvaluation: v.optional(cutText(40), ''),
});

/** How Grafana's rules were evaluated last, by their uids, page by page. @throws SourceError */
export async function readRuleStates(call: GrafanaCall): Promise<Map<string, RuleState>> {
  const states = new Map<string, RuleState>();
  let next: string | undefined;
  for (let count = 0; count < maxPages; count++) {
    const parameters = new URLSearchParams({
      group_limit: String(pageGroups),
      limit_alerts: '0',
      ...(next !== undefined && { group_next_token: next }),
    });
    const { data } = await requestGrafana(call, { path: `api/prometheus/grafana/api/v1/rules?${parameters}` }, page);
    (data.groups ?? []).flatMap(readGroup).forEach(([uid, state]) => states.set(uid, state));
    if (!data.groupNextToken || data.groupNextToken === next) {
      break;
    }
    next = data.groupNextToken;
  }
  return states;
}

function readGroup(value: unknown): Array<[uid: string, state: RuleState]> {
  const parsed = parse(group, value);
  return parsed.ok ? (parsed.value.rules ?? []).flatMap(readState) : [];
}

function readState(value: unknown): Array<[uid: string, state: RuleState]> {
  const parsed = parse(rule, value);
  if (!parsed.ok) {
    return [];
  }
  const { uid, health, lastError, evaluationTime, lastEvaluation } = parsed.value;
  // Of a rule that was never evaluated, Grafana says the year 1.
  const isEvaluated = Date.parse(lastEvaluation) > 0;
  return [
    [
      uid,
      {
        ...(health !== '' && { health: health.toLowerCase() }),
        ...(lastError !== '' && { lastError }),
        ...(isEvaluated && { evaluationTime: 1000 * evaluationTime }),
      },
    ],
  ];
}
