import { runAttacks, type Attack, type Group } from '../attack';
import { inspectTarget } from '../stage/inspect';
import { listAuditAttacks } from './audit';
import { listCredentialAttacks } from './credentials';
import { listEmbeddedAttacks } from './embedded';
import { openContactTarget, type ContactTarget } from './contactTarget';
import { listLogAttacks } from './logs';
import { listQueryAttacks } from './queries';
import { listRedirects } from './redirects';
import { listHeaderAttacks, listResourceAttacks } from './resources';
import { listSettingsAttacks } from './settings';

const parts: Record<string, (place: ContactTarget) => Array<Attack<ContactTarget>>> = {
  redirects: listRedirects,
  'query models': listQueryAttacks,
  'embedded queries of Grafana': listEmbeddedAttacks,
  settings: listSettingsAttacks,
  resources: listResourceAttacks,
  headers: listHeaderAttacks,
  credentials: listCredentialAttacks,
  'audit events': listAuditAttacks,
  'queries of log lines': listLogAttacks,
};

export const contacts: Group = {
  name: 'contacts',
  claim: 'no host outside the allow-list is contacted, and no credential reaches any but its own source',
  async run(stage, tally) {
    const place = await openContactTarget(stage);
    const counts: string[] = [];
    for (const [name, list] of Object.entries(parts)) {
      const attacks = list(place);
      await runAttacks(attacks, place, tally);
      counts.push(`${attacks.length} ${name}`);
    }
    tally.figure(counts.join(', '));
    const wrong = inspectTarget(place);
    if (wrong) {
      tally.through('the process afterwards', wrong);
    }
    if (place.external === undefined) {
      tally.figure('this machine has no address but loopback: the managed token to other hosts was not tried');
    }
    await place.stop();
  },
};
