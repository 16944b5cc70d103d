import { writeRule } from '../../../alerts';
import type { Text } from '../../../reports';
import { createMessage } from '../../../texts';
import type { Mend } from '../../check/mend';

/** The text that a mend is for a file. */
export interface MendFile {
  title: Text;
  /** Its name, or where in the settings it belongs. */
  file: string;
  text: string;
}

/** The exact text that closes a gap, and where it belongs; undefined where a page or dashboard does. */
export function readFile(mend: Mend): MendFile | undefined {
  switch (mend.kind) {
    case 'yaml':
      return { title: mend.title, file: mend.file, text: mend.text };
    case 'settings':
      return { title: createMessage('roadmap.settings-entry', {}), file: `jsonData.${mend.path}`, text: mend.yaml };
    case 'rule': {
      const written = writeRule(mend.spec, 'grafana-yaml');
      return written.ok ? { title: mend.spec.name, file: written.file, text: written.text } : undefined;
    }
    default:
      return undefined;
  }
}
