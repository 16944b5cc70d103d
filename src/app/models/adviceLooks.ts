import { t } from '@grafana/i18n';
import type { IconName } from '@grafana/ui';
import type { Advice } from './read/modelRows';

/** Each advice by name, and what it means. */
export const adviceLooks: Record<Advice, { icon: IconName; name: () => string; help: () => string }> = {
  mask: {
    icon: 'eye-slash',
    name: () => t('models.advice-mask', 'Mask incidents'),
    help: () => t('models.advice-mask-help', 'Times that were unlike all others are not learnt from any more.'),
  },
  season: {
    icon: 'repeat',
    name: () => t('models.advice-season', 'Another season'),
    help: () => t('models.advice-season-help', 'The series repeats itself otherwise than the query says.'),
  },
  window: {
    icon: 'clock-nine',
    name: () => t('models.advice-window', 'Another training window'),
    help: () => t('models.advice-window-help', 'What is learnt from is too short, or reaches back beyond a change.'),
  },
  giveUp: {
    icon: 'times-circle',
    name: () => t('models.advice-give-up', 'Do not forecast it'),
    help: () =>
      t(
        'models.advice-give-up-help',
        'Nothing that was tried forecasts better than repeating the last season. A fixed threshold serves such a series better.'
      ),
  },
};
