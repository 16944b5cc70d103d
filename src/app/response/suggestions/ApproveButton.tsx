import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import { MutedText } from '../../../ui';
import { describeNeeded, findResponder } from '../responder';
import { ApproveDialog } from './ApproveDialog';
import { ClearButton } from './ClearButton';
import type { Decision } from './decision';

interface Props {
  foresight: string;
  decision: Decision;
  onChanged: () => void;
}

/** Lets a person hand a suggested action over; or says why there is nothing to approve. */
export function ApproveButton({ foresight, decision, onChanged }: Props) {
  const [isOpen, setOpen] = useState(false);
  const responder = findResponder(foresight);
  const close = () => {
    setOpen(false);
    onChanged();
  };
  if (decision.verdict === 'due') {
    return <MutedText>{t('response.grafana-hands-over', "Grafana's alert rule hands it over.")}</MutedText>;
  }
  if (decision.state === 'unknown') {
    return <ClearButton foresight={foresight} action={decision.action} onChanged={onChanged} />;
  }
  if (decision.verdict !== 'suggested') {
    return <>–</>;
  }
  if (decision.mode !== 'approve' && !decision.isReversal) {
    return <MutedText>{t('response.only-suggests', 'This action only suggests.')}</MutedText>;
  }
  return (
    <>
      <Button
        size="sm"
        icon="check"
        disabled={!responder.isAllowed}
        aria-label={t('response.approve-named', 'Approve {{action}} for {{target}}', {
          action: decision.action,
          target: decision.target,
          interpolation: { escapeValue: false },
        })}
        onClick={() => setOpen(true)}
      >
        {t('response.approve', 'Approve')}
      </Button>
      {!responder.isAllowed && <MutedText>{describeNeeded(responder)}</MutedText>}
      {isOpen && <ApproveDialog foresight={foresight} decision={decision} onClose={close} />}
    </>
  );
}
