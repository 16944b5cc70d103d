import { t } from '@grafana/i18n';
import type { IconName } from '@grafana/ui';
import { verbatim } from '../../ui';
import type { FleetSummary } from './summariseFleet';

/** A fleet in one line of words, in the user's language; what there is none of is not mentioned. `horizon`: such as "7 d". */
export function describeSummary({ services, now, ahead, nodes }: FleetSummary, horizon: string): string {
  const present = [
    ...count(now.critical, (n) => t('overview.critical', '{{n}} critical', { n })),
    ...count(now.warning, (n) => t('overview.warning', '{{n}} with a warning', { n })),
    ...count(now.recovering, (n) => t('overview.recovering', '{{n}} recovering', { n })),
    ...count(now.unknown, (n) => t('overview.unknown', '{{n}} without data', { n })),
  ].join(', ');
  const coming = [
    ...count(ahead.critical, (n) => t('overview.critical', '{{n}} critical', { n })),
    ...count(ahead.warning, (n) => t('overview.warning', '{{n}} with a warning', { n })),
  ].join(', ');
  if (present + coming === '' && nodes === 0) {
    return t('overview.all-well', 'Services: {{services}}. Nothing is wrong, now or in the next {{horizon}}.', {
      services,
      horizon,
      ...verbatim,
    });
  }
  return [
    present === ''
      ? t('overview.well-now', 'Services: {{services}}. Nothing is wrong with them now.', { services })
      : t('overview.now', 'Services: {{services}}. Now {{present}}.', { services, present, ...verbatim }),
    ...(coming === ''
      ? []
      : [t('overview.within', 'Within {{horizon}} {{coming}}.', { horizon, coming, ...verbatim })]),
    ...count(nodes, (n) => t('overview.nodes', 'Nodes to look at: {{n}}.', { n })),
  ].join(' ');
}

/** The icon that stands for the gravest that a summary counts. */
export function chooseIcon({ now, ahead, nodes }: FleetSummary): IconName {
  if (now.critical > 0) {
    return 'exclamation-circle';
  }
  if (now.warning + ahead.critical + ahead.warning + nodes > 0) {
    return 'exclamation-triangle';
  }
  return now.recovering > 0 ? 'heart-rate' : now.unknown > 0 ? 'question-circle' : 'check-circle';
}

function count(n: number, describe: (n: number) => string): string[] {
  return n > 0 ? [describe(n)] : [];
}
