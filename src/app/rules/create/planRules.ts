import {
  adoptFolder,
  planChanges,
  toRuleGroups,
  type GrafanaRequest,
  type RuleChanges,
  type RuleSpec,
} from '../../../alerts';

/** Where several rules are to be written, where that is not as each of them says. */
export interface Destination {
  folder: string;
  group: string;
}

/** The rules in one folder, in one group per evaluation interval: the rules of a group are evaluated together. */
export function moveRules(specs: RuleSpec[], { folder, group }: Destination): RuleSpec[] {
  const intervals = new Set(specs.map(({ interval }) => interval));
  return specs.map((spec) => ({
    ...spec,
    folder,
    folderUid: spec.folder === folder ? spec.folderUid : undefined,
    group: intervals.size > 1 ? `${group}, every ${spec.interval}` : group,
  }));
}

/** What writing the rules into Grafana would change. @throws GrafanaError where Grafana cannot be read. */
export async function planRules(specs: RuleSpec[], request: GrafanaRequest): Promise<RuleChanges> {
  const adopted = new Map<string, string | undefined>();
  const placed: RuleSpec[] = [];
  for (const spec of specs) {
    const key = JSON.stringify([spec.folder, spec.folderUid]);
    if (!adopted.has(key)) {
      adopted.set(key, (await adoptFolder(spec, request)).folderUid);
    }
    const folderUid = adopted.get(key);
    placed.push(folderUid === undefined ? spec : { ...spec, folderUid });
  }
  return planChanges(toRuleGroups(placed), request);
}
