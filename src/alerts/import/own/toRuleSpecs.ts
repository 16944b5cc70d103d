import { renderError } from '../../../texts';
import { formatDuration } from '../../../queries';
import { listDifferences, mark, withoutAdded } from '../../apply/plan/comparable';
import { toGrafanaApi } from '../../formats/grafanaApi';
import type { AlertRule, RuleGroup } from '../../spec/grafana/grafanaRule';
import { severities, type RuleAnnotations } from '../../spec/ruleCommon';
import { getAlertKind, isAlertKindName, type ReadHead, type RuleSpec } from '../../kinds';
import { folderUid } from '../../spec/ruleUid';
import { toRuleGroups } from '../../kinds/toRuleGroups';
import { withEvidence } from './readEvidence';

/** The specs that a group's rules can be written from again, and the rules that cannot be read, with the reason. */
export interface ReadRules {
  specs: RuleSpec[];
  unread: Array<{ title: string; reason: string }>;
}

/**
 * Reads specs back from a group of Grafana. A rule is only read where writing its spec gives that same rule; edited,
 * renamed and foreign rules are listed as unread. Rules that ask their source alone do not know of Foresight: `foresight`
 * is the data source for them.
 */
export function toRuleSpecs(group: RuleGroup, foresight: string): ReadRules {
  const read: ReadRules = { specs: [], unread: [] };
  group.rules.forEach((rule) => {
    try {
      read.specs.push(readRule(rule as AlertRule, group, foresight));
    } catch (error) {
      read.unread.push({ title: rule.title, reason: renderError(error) });
    }
  });
  return read;
}

function readRule(stored: AlertRule, group: RuleGroup, foresight: string): RuleSpec {
  const rule = plain(stored);
  const kind = rule.labels.foresight_kind;
  if (!isAlertKindName(kind)) {
    throw new Error('it is no alert rule of Foresight');
  }
  const read = withEvidence(getAlertKind({ kind }).parse(rule, { ...readHead(rule, group), foresight }), rule);
  const identified = { ...read, identity: rule.panel?.dashboardUid };
  const spec = differencesFrom(identified, rule, group).length === 0 ? identified : read;
  const differences = differencesFrom(spec, rule, group);
  if (differences.length > 0) {
    throw new Error(`it is not as Foresight would write it: ${differences.join(', ')}`);
  }
  return withoutDefaults(spec, (shorter) => differencesFrom(shorter, rule, group).length === 0);
}

/** The rule without what Grafana and the writing of rules add. */
function plain(rule: AlertRule): AlertRule {
  const { [mark]: _, ...annotations } = rule.annotations ?? {};
  return { ...rule, annotations, data: rule.data.map((step) => ({ ...step, model: withoutAdded(step.model) })) };
}

function readHead(rule: AlertRule, { name, folder, interval }: RuleGroup): Omit<ReadHead, 'foresight'> {
  const { foresight_kind: _, severity, ...labels } = rule.labels;
  const { summary, description, runbook_url: runbook } = rule.annotations;
  const annotations: RuleAnnotations = { summary, description, runbook, panel: rule.panel };
  return {
    name: rule.title,
    folder: folder.title,
    folderUid: folder.uid,
    group: name,
    interval: formatDuration(interval * 1000),
    for: rule.for,
    keepFiring: rule.keepFiring,
    severity: severities.find((one) => one === severity) ?? 'info',
    noData: rule.noData,
    execErr: rule.execErr,
    labels: Object.keys(labels).length === 0 ? undefined : labels,
    annotations: defined(annotations),
  };
}

/** Fields in which the rule differs from what the spec is written as, its uid among them. */
function differencesFrom(spec: RuleSpec, rule: AlertRule, group: RuleGroup): string[] {
  const bodies = (groups: RuleGroup[]) => groups.flatMap((one) => toGrafanaApi(one).rules);
  const [stored] = bodies([{ ...group, rules: [rule] }]);
  const [written] = bodies(toRuleGroups([spec]));
  const uid = written.uid === stored.uid && folderUid(spec) === group.folder.uid ? [] : ['uid'];
  return [...uid, ...listDifferences(stored, written).map(({ field }) => field)];
}

/** The spec without the fields that it would be the same without. */
function withoutDefaults(spec: RuleSpec, isSame: (shorter: RuleSpec) => boolean): RuleSpec {
  const optional = ['identity', 'folderUid', 'keepFiring', 'noData', 'execErr', 'labels', 'evidence'] as const;
  const shorter = optional.reduce((kept, field) => {
    const tried = { ...kept, [field]: undefined };
    return isSame(tried) ? tried : kept;
  }, spec);
  const texts = ['summary', 'description'] as const;
  const annotated = texts.reduce((kept, field) => {
    const tried = { ...kept, annotations: defined({ ...kept.annotations, [field]: undefined }) };
    return isSame(tried) ? tried : kept;
  }, shorter);
  return defined({ ...annotated }) as RuleSpec;
}

/** The fields of an object that have a value; undefined where none has. */
function defined<Fields extends object>(fields: Fields): Fields | undefined {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : (Object.fromEntries(given) as Fields);
}
