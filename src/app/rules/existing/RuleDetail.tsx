import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Stack } from '@grafana/ui';
import type { RuleSpec } from '../../../alerts';
import type { TimeRange } from '../../../engine';
import type { ExistingRule } from './collectRules';
import { EpisodeFeedback } from './feedback/EpisodeFeedback';
import { FeedbackImprovement } from './feedback/FeedbackImprovement';
import { isOwnRule, type FeedbackProposal } from './feedback/proposeFromFeedback';
import { Improvement, type Improved } from './improvement/Improvement';
import type { TestedRule } from './testRule';
import type { Tested } from './useTests';

/** A backtest, and the time that it covers. */
export interface CoveredTest extends TestedRule {
  range: TimeRange;
}

interface Props {
  row: ExistingRule;
  tested?: Tested<CoveredTest>;
  improved?: Tested<Improved | FeedbackProposal>;
  isRejected: boolean;
  onReject: () => void;
  onOpen: (spec: RuleSpec) => void;
}

/** Below a rule: what is proposed instead, and for one of Foresight its alerts, to say what they were. */
export function RuleDetail({ row, tested, improved, isRejected, onReject, onOpen }: Props) {
  const { rule } = row;
  const own = isOwnRule(rule) && tested?.ok ? { rule, ...tested.result } : undefined;
  return (
    <Stack direction="column" gap={2}>
      {improved && <Proposed {...{ row, improved, isRejected, onReject, onOpen }} />}
      {own && <EpisodeFeedback rule={own.rule} episodes={own.report.episodes} range={own.range} />}
    </Stack>
  );
}

function Proposed({ row, improved, ...choice }: Props & Required<Pick<Props, 'improved'>>) {
  if (!improved.ok) {
    return (
      <Alert severity="error" title={t('rule-existing.no-improvement', 'Failed to look for an improvement')}>
        {improved.message}
      </Alert>
    );
  }
  const { result } = improved;
  return 'marks' in result ? (
    <FeedbackImprovement name={row.rule.title} proposal={result} {...choice} />
  ) : (
    <Improvement row={row} improved={result} {...choice} />
  );
}
