import { t } from '@grafana/i18n';
import { verbatim } from '../../../ui';
import type { Standing, Standings } from '../read/standings';

interface Subject {
  service: string;
  team: string;
}

/** Where the subject of the address stands: a service, a team, or the whole. */
export function chooseStanding(
  { whole, services, teams }: Standings,
  { service, team }: Subject
): Standing | undefined {
  if (service !== '') {
    return services.find((one) => one.service === service && (team === '' || one.team === team));
  }
  return team === '' ? whole : teams.find((one) => one.team === team);
}

/** What the ladder is about. */
export function describeSubject({ service, team }: Subject): string {
  return service !== '' || team !== ''
    ? t('maturity.subject', 'Maturity of {{subject}}', { subject: service || team, ...verbatim })
    : t('maturity.subject-whole', 'Maturity of everything');
}
