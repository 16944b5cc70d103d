import type { MaturityAccess } from '../../../maturity';
import type { Settings } from '../../settings';
import { createSource } from '../../sources';
import type { NoteRefusal } from '../noteRefusal';

/** What assessments have of the process; `noteRefusal` is told of every failure of a source. */
export function createMaturityAccess(settings: Settings, noteRefusal: NoteRefusal): MaturityAccess {
  return {
    settings: settings.maturity,
    async readMetadata(request, { uid }) {
      try {
        return await createSource(settings, uid).readMetadata?.(request);
      } catch (error) {
        noteRefusal(error);
        throw error;
      }
    },
  };
}
