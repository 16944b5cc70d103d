import { toYaml } from '../../alerts';
import { createMessage } from '../../texts';
import type { Mend } from '../check/mend';

/** A recording rule that keeps what is looked at for long, in a fraction of the series. */
export function mendByRecording(record: string, expr: string): Mend {
  const groups = [{ name: 'foresight-recorded', interval: '1m', rules: [{ record, expr }] }];
  return { kind: 'yaml', title: createMessage('mend.recording', {}), file: 'rules.yml', text: toYaml({ groups }) };
}
