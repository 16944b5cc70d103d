import { t } from '@grafana/i18n';
import type { BadgeColor, IconName } from '@grafana/ui';
import type { Verdict } from '../../incidents';

interface Look {
  icon: IconName;
  color: BadgeColor;
  text: () => string;
  help: () => string;
}

/** What each verdict looks like and says. */
export const verdictLooks: Record<Verdict, Look> = {
  useful: {
    icon: 'check-circle',
    color: 'green',
    text: () => t('feedback.useful', 'Useful'),
    help: () => t('feedback.useful-help', 'Something was wrong, and it was good to know.'),
  },
  noise: {
    icon: 'bell-slash',
    color: 'darkgrey',
    text: () => t('feedback.noise', 'Noise'),
    help: () => t('feedback.noise-help', 'Nothing was wrong: a false alarm.'),
  },
  planned: {
    icon: 'calendar-alt',
    color: 'blue',
    text: () => t('feedback.planned', 'Planned'),
    help: () => t('feedback.planned-help', 'Maintenance, a test or an event that was known beforehand.'),
  },
  'known-cause': {
    icon: 'bug',
    color: 'purple',
    text: () => t('feedback.known-cause', 'Known cause'),
    help: () => t('feedback.known-cause-help', 'It was an incident, and its cause is found: write it into the note.'),
  },
};
