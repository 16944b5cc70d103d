import { toGrafanaError } from '../failure';
import { paths, type GrafanaRequest } from '../grafanaRequest';
import type { StoredGroup, StoredRule } from './ruleChanges';

/** What Grafana has at a path, undefined where there is nothing. @throws GrafanaError */
async function read(request: GrafanaRequest, path: string, doing: string): Promise<unknown> {
  const answer = await request({ method: 'GET', path });
  if (answer.status === 404) {
    return undefined;
  }
  if (answer.status !== 200) {
    throw toGrafanaError(answer, doing);
  }
  return answer.body;
}

/** A group with its rules, whose provenance the API does not tell here. @throws GrafanaError */
export async function readGroup(
  request: GrafanaRequest,
  folderUid: string,
  name: string
): Promise<StoredGroup | undefined> {
  const body = await read(request, paths.group(folderUid, name), `read the rule group "${name}"`);
  const group = body as StoredGroup | undefined;
  return group && { ...group, rules: (group.rules ?? []).map(withoutNumber) };
}

/** A rule by its uid, wherever it is, with its provenance. @throws GrafanaError */
export async function readRule(request: GrafanaRequest, uid: string): Promise<StoredRule | undefined> {
  const rule = (await read(request, paths.rule(uid), `read the rule ${uid}`)) as StoredRule | undefined;
  return rule && withoutNumber(rule);
}

/** Grafana numbers rules anew; written again, an old number may be another rule's by now. */
function withoutNumber(stored: StoredRule & { id?: number }): StoredRule {
  const { id: _, ...rule } = stored;
  return rule;
}

/** Whether there is a folder with this uid. @throws GrafanaError */
export async function hasFolder(request: GrafanaRequest, uid: string): Promise<boolean> {
  return (await read(request, paths.folder(uid), `read the folder ${uid}`)) !== undefined;
}

/** Uids of folders with exactly this title. @throws GrafanaError */
export async function foldersTitled(request: GrafanaRequest, title: string): Promise<string[]> {
  const found = await read(request, paths.foldersTitled(title), 'search for folders');
  const folders = Array.isArray(found) ? (found as Array<{ title?: string; uid?: string }>) : [];
  return folders.flatMap((folder) => (folder.title === title && folder.uid !== undefined ? [folder.uid] : []));
}
