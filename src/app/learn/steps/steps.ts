import type { ComponentType } from 'react';
import { t } from '@grafana/i18n';
import type { StepName } from '../exercise/progress';
import { BacktestStep } from './BacktestStep';
import { BandStep } from './BandStep';
import { CauseStep } from './CauseStep';
import { RespondStep } from './RespondStep';
import { RuleStep } from './RuleStep';
import type { StepProps } from './stepProps';

interface Step {
  name: StepName;
  title: () => string;
  goal: () => string;
  Content: ComponentType<StepProps>;
}

/** The exercise. */
export const steps: Step[] = [
  {
    name: 'band',
    title: () => t('learn.band', 'Read a band'),
    goal: () => t('learn.band-goal', 'Say what a forecast expects at a time, and how sure it is.'),
    Content: BandStep,
  },
  {
    name: 'backtest',
    title: () => t('learn.backtest', 'Judge a backtest'),
    goal: () => t('learn.backtest-goal', 'Say whether the forecast of a query can be trusted.'),
    Content: BacktestStep,
  },
  {
    name: 'cause',
    title: () => t('learn.cause', 'Find a cause'),
    goal: () => t('learn.cause-goal', 'Say where an incident began, and what speaks for it.'),
    Content: CauseStep,
  },
  {
    name: 'rule',
    title: () => t('learn.rule', 'Write a rule'),
    goal: () => t('learn.rule-goal', 'Have Grafana tell you next time, with a rule that was backtested first.'),
    Content: RuleStep,
  },
  {
    name: 'respond',
    title: () => t('learn.respond', 'Respond'),
    goal: () => t('learn.respond-goal', 'Say what an incident was, and who may act on the next one.'),
    Content: RespondStep,
  },
];
