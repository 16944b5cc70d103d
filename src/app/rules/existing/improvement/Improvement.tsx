import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import type { RuleImprovement } from '../../../../alerts';
import type { TimeRange } from '../../../../engine';
import { render } from '../../../../texts';
import { findUserLanguage } from '../../../../ui';
import { CreateDialog } from '../../create/CreateDialog';
import { download } from '../../files/download';
import type { ExistingRule } from '../collectRules';
import { Comparison } from './Comparison';
import { improvedPlace } from '../testRule';
import { writeImproved } from './writeImproved';

/** What was looked for, and the time that both backtests cover. */
export interface Improved extends RuleImprovement {
  range: TimeRange;
}

interface Props {
  row: ExistingRule;
  improved: Improved;
  isRejected: boolean;
  onReject: () => void;
}

/** What is proposed for a rule, to be accepted or rejected. Nothing changes by itself. */
export function Improvement({ row, improved, isRejected, onReject }: Props) {
  const [isCreating, setCreating] = useState(false);
  const { existing, improvement, proposed, verdict, range } = improved;
  const reason = render(improvement.reason, { language: findUserLanguage() });
  if (!proposed) {
    return <Text color="secondary">{reason}</Text>;
  }
  if (isRejected) {
    return <Text color="secondary">{t('rule-compare.rejected', 'The proposal was rejected.')}</Text>;
  }
  const spec = 'spec' in improvement ? improvement.spec : undefined;
  const accept = () => ('times' in improvement ? download(writeImproved(row, improvement.times)) : setCreating(true));
  return (
    <>
      <Comparison
        name={row.rule.title}
        reason={reason}
        verdict={verdict}
        reports={{ existing, proposed, range }}
        acceptLabel={
          spec === undefined
            ? t('rule-compare.download', 'Accept and download the changed file')
            : t('rule-compare.accept', 'Accept')
        }
        onAccept={accept}
        onReject={onReject}
      />
      {isCreating && spec && (
        <CreateDialog specs={[spec]} destination={improvedPlace} onClose={() => setCreating(false)} />
      )}
    </>
  );
}
