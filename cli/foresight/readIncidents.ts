import { parseIncidents, type KnownIncident } from '../../src/alerts';
import { CommandError } from '../command';
import { readYaml } from '../readYaml';

/** Known incidents from a YAML or JSON file: a list of { title, from, to } with ISO 8601 times. @throws CommandError */
export function readIncidents(file: string, folder: string): KnownIncident[] {
  const list = readYaml(file, folder);
  if (!Array.isArray(list)) {
    throw new CommandError(
      `${file} is no list of incidents. Write entries such as "- { title: ..., from: ..., to: ... }".`
    );
  }
  const parsed = parseIncidents(list);
  if (!parsed.ok) {
    throw new CommandError(`${file}: incident ${parsed.index + 1}: ${parsed.reason}`);
  }
  return parsed.incidents;
}
