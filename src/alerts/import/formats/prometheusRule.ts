import { isMapping, toText } from '../../../schema';
import { parseExpression } from '../../promql/parseExpression';
import {
  getField,
  getList,
  readDuration,
  readExpr,
  readText,
  readTexts,
  refuseField,
  type Mapping,
} from '../readFields';
import type { FoundGroup, ReadRule } from './importFormat';

/** Groups of a list as Prometheus' rule files have them; `path` is that of the list. */
export function listPrometheusGroups(
  groups: unknown,
  path: ReadonlyArray<string | number>,
  folder: string
): FoundGroup[] {
  if (!Array.isArray(groups)) {
    throw refuseField('groups', groups, 'a list of groups, each with a name and rules');
  }
  return groups.map((group, i) => {
    const head = isMapping(group) ? group : {};
    const rules = getList(head, 'rules').map((rule, k) => ({ rule, path: [...path, i, 'rules', k] }));
    return { folder, name: toText(getField(head, 'name') ?? `group ${i + 1}`).slice(0, 1000), head, rules };
  });
}

/** A rule as Prometheus' rule files have it: `alert` or `record`, and `expr`. @throws MessageError */
export function readPrometheusRule(rule: Mapping, { head }: FoundGroup): ReadRule {
  const labels = { ...readTexts(head, 'labels'), ...readTexts(rule, 'labels') };
  const record = readText(rule, 'record', 1000);
  const expr = readExpr(rule, 'expr');
  if (record !== '') {
    return { recorded: { title: record, labels, expr } };
  }
  const title = readText(rule, 'alert', 1000);
  if (title === '') {
    throw refuseField('alert', getField(rule, 'alert'), 'the name of the alert, or record for a recording rule');
  }
  return {
    alert: {
      title,
      labels,
      annotations: readTexts(rule, 'annotations'),
      pending: readDuration(rule, 'for'),
      keepFiring: readDuration(rule, 'keep_firing_for'),
      condition: parseExpression(expr).language === 'logql' ? { logql: expr } : { promql: expr },
    },
  };
}
