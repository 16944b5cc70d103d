import { readSavedAssessment, type SavedAssessment } from '../../../src/maturity';
import { CommandError, type CommandCall } from '../../command';
import { readYaml } from '../../readYaml';

/** The earlier assessment that a command names; undefined where it names none. @throws CommandError */
export function readBaseline({ values: { baseline }, folder }: CommandCall): SavedAssessment | undefined {
  if (baseline === undefined) {
    return undefined;
  }
  const read = readSavedAssessment(readYaml(baseline, folder));
  if (read === undefined) {
    throw new CommandError(`${baseline} is no assessment. Give a file that was written with --format json.`);
  }
  return read;
}
