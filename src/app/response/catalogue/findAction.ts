import { getDataSourceSrv } from '@grafana/runtime';
import { readResponseSettings, type Action, type CheckedResponse } from '../../../response';

/** The catalogue of a data source, and what is wrong with it, a sentence each. */
export interface Catalogue extends CheckedResponse {
  problems: string[];
}

const read = new WeakMap<object, Catalogue>();

/** What may be done about trouble, as this page was given the settings of the data source when Grafana was loaded. */
export function readCatalogue(foresight: string): Catalogue {
  const jsonData = (getDataSourceSrv().getInstanceSettings(foresight)?.jsonData ?? {}) as { response?: unknown };
  const known = read.get(jsonData);
  if (known) {
    return known;
  }
  const problems: string[] = [];
  const catalogue = { ...readResponseSettings(jsonData.response ?? {}, (problem) => problems.push(problem)), problems };
  read.set(jsonData, catalogue);
  return catalogue;
}

/** An action of the catalogue; undefined where it has none of that id, such as one that was removed. */
export function findAction(foresight: string, id: string): Action | undefined {
  return readCatalogue(foresight).actions.get(id);
}

/** What an action does, for people; its id where the catalogue has it no more. */
export function nameAction(foresight: string, id: string): string {
  return findAction(foresight, id)?.title ?? id;
}
