import type { RuleGroup } from '../../spec/grafana/grafanaRule';
import { dashboardKey, toGrafanaApi } from '../../formats/grafanaApi';
import { listDifferences, marked } from './comparable';
import { findConflict, isElsewhere, isOurs } from './conflicts';
import type { GrafanaRequest } from '../grafanaRequest';
import { foldersTitled, hasFolder, readGroup, readRule } from './readGrafana';
import type { GroupChange, NewFolder, RuleChange, RuleChanges, StoredRule } from './ruleChanges';

/** What a plan covers beside the given rules. */
export interface PlanOptions {
  /** Also remove rules of these groups that Foresight wrote and that are no longer among those given. */
  prune?: boolean;
}

/**
 * What writing the groups would do, without doing any of it: folders to be made, rules to be created, changed (field by
 * field), removed or left alone, and what stands in the way. Rules of a group that are not given are kept.
 * @throws GrafanaError where Grafana cannot be read.
 */
export async function planChanges(
  groups: RuleGroup[],
  request: GrafanaRequest,
  { prune = false }: PlanOptions = {}
): Promise<RuleChanges> {
  const folders = await planFolders(groups, request);
  const planned: GroupChange[] = [];
  for (const group of groups) {
    planned.push(await planGroup(group, request, prune));
  }
  return { folders, groups: planned };
}

async function planFolders(groups: RuleGroup[], request: GrafanaRequest): Promise<NewFolder[]> {
  const folders = new Map(groups.map(({ folder }) => [folder.uid, folder]));
  const missing: NewFolder[] = [];
  for (const folder of folders.values()) {
    if (!(await hasFolder(request, folder.uid))) {
      missing.push({ ...folder, sameTitle: await foldersTitled(request, folder.title) });
    }
  }
  return missing;
}

async function planGroup(group: RuleGroup, request: GrafanaRequest, prune: boolean): Promise<GroupChange> {
  const wanted = toGrafanaApi(group);
  const before = await readGroup(request, wanted.folderUid, wanted.title);
  const rules: RuleChange[] = [];
  for (const rule of wanted.rules) {
    const stored = (await readRule(request, rule.uid)) ?? (await readFormerRule(rule, group, request));
    rules.push(planRule({ ...rule, uid: stored?.uid ?? rule.uid }, stored));
  }
  const others = before?.rules.filter(({ uid }) => !rules.some((rule) => rule.uid === uid)) ?? [];
  const removed = prune ? others.filter(isOurs) : [];
  for (const { uid } of removed) {
    rules.push(...planRemoval(await readRule(request, uid)));
  }
  const kept = others.filter((rule) => !removed.includes(rule)).map(({ uid, title }) => ({ uid, title }));
  const interval = { before: before?.interval, after: wanted.interval };
  const conflict = kept.length > 0 ? intervalConflict(wanted.title, interval) : undefined;
  return { folderUid: wanted.folderUid, name: wanted.title, interval, rules, kept, conflict, before };
}

/** The rule as it was written before it was told apart from others of its name: it keeps its uid and its history. */
async function readFormerRule(
  { uid, annotations }: StoredRule & { uid: string },
  group: RuleGroup,
  request: GrafanaRequest
): Promise<StoredRule | undefined> {
  const rule = group.rules.find((one) => one.uid === uid);
  const formerUid = rule && 'formerUid' in rule ? rule.formerUid : undefined;
  const stored = formerUid === undefined ? undefined : await readRule(request, formerUid);
  const isSame = stored && isOurs(stored) && stored.annotations?.[dashboardKey] === annotations?.[dashboardKey];
  return isSame ? stored : undefined;
}

function planRule(rule: StoredRule, before: StoredRule | undefined): RuleChange {
  const head = { uid: rule.uid, title: rule.title };
  if (before === undefined) {
    return { ...head, kind: 'created', differences: [], after: marked(rule) };
  }
  const differences = listDifferences(before, rule);
  if (differences.length === 0 && !isElsewhere(before, rule)) {
    return { ...head, kind: 'unchanged', differences, before, after: before };
  }
  const after = { ...marked(rule), ...installationsOwn(before) };
  return { ...head, kind: 'changed', differences, conflict: findConflict(before, rule), before, after };
}

/** What a rule file does not speak of stays as it is. */
function installationsOwn(before: StoredRule): Partial<StoredRule> {
  const { isPaused, notification_settings, missingSeriesEvalsToResolve } = before;
  return {
    isPaused,
    ...(notification_settings ? { notification_settings } : {}),
    ...(missingSeriesEvalsToResolve ? { missingSeriesEvalsToResolve } : {}),
  };
}

function planRemoval(before: StoredRule | undefined): RuleChange[] {
  return before === undefined
    ? []
    : [
        {
          uid: before.uid,
          title: before.title,
          kind: 'removed',
          differences: [],
          conflict: findConflict(before, before),
          before,
        },
      ];
}

function intervalConflict(name: string, { before, after }: GroupChange['interval']): string | undefined {
  return before === undefined || before === after
    ? undefined
    : `Group "${name}" is evaluated every ${before} s and holds rules of others, but these rules want ${after} s. Give them ${before}s, or another group.`;
}
