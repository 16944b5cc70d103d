import { setImmediate } from 'node:timers/promises';
import type { MaturityAccess } from '../../../maturity';
import type { AllowedSource } from '../../../sources/clients';
import type { Settings } from '../../settings';
import { createSource } from '../../sources';
import type { NoteRefusal } from '../noteRefusal';

/** What assessments have of the process; `noteRefusal` is told of every failure of a source. */
export function createMaturityAccess(settings: Settings, noteRefusal: NoteRefusal): MaturityAccess {
  return {
    settings: settings.maturity,
    setup: describeSetup(settings),
    pause: () => setImmediate(),
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

function describeSetup({ audit, roles, sources, problems, grafana }: Settings): MaturityAccess['setup'] {
  return {
    ...(audit && { audit: audit.uid }),
    roles,
    sources: [...sources.values()].map((source) => ({ uid: source.uid, kind: source.kind, isOpen: isOpen(source) })),
    problems,
    token: grafana.token === '' ? 'none' : grafana.isManaged ? 'managed' : 'own',
  };
}

/** Whether what is sent to a source can be read on the way: on this machine it cannot. */
function isOpen({ url, tlsSkipVerify = false }: AllowedSource): boolean {
  if (url === undefined || !URL.canParse(url)) {
    return false;
  }
  const { protocol, hostname } = new URL(url);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
  return !isHere && (protocol === 'http:' || tlsSkipVerify);
}
