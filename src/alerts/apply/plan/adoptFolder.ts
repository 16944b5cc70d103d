import { folderUid } from '../../spec/ruleUid';
import type { GrafanaRequest } from '../grafanaRequest';
import { foldersTitled, hasFolder } from './readGrafana';

/**
 * The rule in the folder of its title that Grafana has already, where there is one and the rule names no other by uid: people
 * choose folders by title, and a second one of the same title would be made. Of several, none is guessed.
 * @throws GrafanaError where Grafana cannot be read.
 */
export async function adoptFolder<Placed extends { folder: string; folderUid?: string }>(
  spec: Placed,
  request: GrafanaRequest
): Promise<Placed> {
  if (spec.folderUid !== undefined || (await hasFolder(request, folderUid(spec)))) {
    return spec;
  }
  const known = await foldersTitled(request, spec.folder);
  return known.length === 1 ? { ...spec, folderUid: known[0] } : spec;
}
