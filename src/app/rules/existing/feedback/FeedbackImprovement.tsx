import React from 'react';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import type { RuleSpec } from '../../../../alerts';
import { MutedText } from '../../../../ui';
import { renderText } from '../../../../ui/health';
import { Comparison } from '../improvement/Comparison';
import { MaskTimes } from './MaskTimes';
import type { FeedbackProposal } from './proposeFromFeedback';

interface Props {
  name: string;
  proposal: FeedbackProposal;
  isRejected: boolean;
  onReject: () => void;
  /** Opens the form of rules with another rule. */
  onOpen: (spec: RuleSpec) => void;
}

/** What people's feedback comes to for a rule: another setting, and times to learn nothing from. Nothing changes by itself. */
export function FeedbackImprovement({ name, proposal, isRejected, onReject, onOpen }: Props) {
  const { existing, proposed, reason, marks, range, spec } = proposal;
  if (marks.length === 0) {
    return (
      <Text color="secondary">
        {t(
          'rule-feedback.none',
          'Nobody has said anything of its alerts in this time. Say what was useful and what was noise on the page Incidents, or at its alerts below.'
        )}
      </Text>
    );
  }
  return (
    <Stack direction="column" gap={3}>
      {proposed && !isRejected ? (
        <Comparison
          name={name}
          reason={renderText(reason)}
          reports={{ existing, proposed: proposed.report, range }}
          acceptLabel={t('rule-feedback.open', 'Open the rule with this setting')}
          onAccept={() => onOpen(proposed.spec)}
          onReject={onReject}
        />
      ) : (
        <Text>{proposed ? t('rule-compare.rejected', 'The proposal was rejected.') : renderText(reason)}</Text>
      )}
      <MaskTimes spec={spec} marks={marks} onOpen={onOpen} />
      <MutedText>
        {t('rule-feedback.marks', 'Made of what was said of its alerts and incidents: {{n}} times.', {
          n: marks.length,
        })}
      </MutedText>
    </Stack>
  );
}
