import { t } from '@grafana/i18n';
import type { BadgeColor, IconName } from '@grafana/ui';
import { levels, type LevelNumber, type OutcomeName } from './read/findings';
import type { LevelState } from './read/ladder';

interface Look {
  color: BadgeColor;
  icon: IconName;
  name: () => string;
}

/** How an outcome is shown; what is unknown looks like nothing that is wrong. */
export const outcomeLooks: Record<OutcomeName, Look> = {
  passed: { color: 'green', icon: 'check-circle', name: () => t('maturity.passed', 'Passed') },
  partly: { color: 'orange', icon: 'adjust-circle', name: () => t('maturity.partly', 'Partly') },
  failed: { color: 'red', icon: 'times-circle', name: () => t('maturity.failed', 'Failed') },
  unknown: { color: 'blue', icon: 'question-circle', name: () => t('maturity.unknown', 'Unknown') },
  notApplicable: { color: 'darkgrey', icon: 'circle', name: () => t('maturity.not-applicable', 'Not applicable') },
};

const levelNames: Record<LevelNumber, () => string> = {
  1: () => t('maturity.level-one', 'Monitoring and logs'),
  2: () => t('maturity.level-two', 'Alerts and dashboards'),
  3: () => t('maturity.level-three', 'One view of everything'),
  4: () => t('maturity.level-four', 'Prediction and response'),
};

/** What a level is about. */
export const nameLevel = (level: LevelNumber): string => levelNames[level]();

/** A level by its number; a dash where it is not known. */
export const writeLevel = (level: number): string =>
  Number.isNaN(level) ? '–' : t('maturity.level-of', '{{level}} of {{levels}}', { level, levels: levels.length });

/** A score; a dash where it is not known. */
export const writeScore = (score: number): string => (Number.isNaN(score) ? '–' : String(Math.round(score)));

const stateNames: Record<LevelState, () => string> = {
  reached: () => t('maturity.reached', 'Reached'),
  next: () => t('maturity.next', 'Next'),
  ahead: () => t('maturity.ahead', 'Not yet'),
  unknown: () => t('maturity.level-unknown', 'Not known'),
};

/** How a level stands, in the user's language. */
export const nameState = (state: LevelState): string => stateNames[state]();
