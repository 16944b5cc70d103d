import React, { useState } from 'react';
import { config } from '@grafana/runtime';
import { t } from '@grafana/i18n';
import { Button, LinkButton, Stack, Text } from '@grafana/ui';
import { day } from '../../../engine';
import { responseModes } from '../../../response';
import { verbatim } from '../../../ui';
import { loadFeedback, mayWriteFeedback } from '../../feedback/feedbackStore';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { appPages } from '../../routes';
import { Question, Verdict, type Judgement } from '../exercise/Question';
import { useAllRight } from '../exercise/useAllRight';
import type { StepProps } from './stepProps';

/** What an incident was, said so that others and the rules learn of it; and who may act. */
export function RespondStep({ foresight, onDone }: StepProps) {
  const mayWrite = mayWriteFeedback();
  const answer = useAllRight(mayWrite ? 2 : 1, onDone);
  return (
    <>
      <Feedback foresight={foresight} mayWrite={mayWrite} onRight={() => answer(1)} />
      <Question
        question={t('learn.respond-mode', 'In which mode does an action run without a person?')}
        help={t(
          'learn.respond-mode-help',
          'The page Response has the catalogue of actions, each with its mode and limits.'
        )}
        choices={responseModes.map((mode) => ({ value: mode, label: mode }))}
        evaluate={(mode) => ({
          isRight: mode === 'auto',
          explanation: t(
            'learn.respond-mode-why',
            'Only auto hands over without a person, and only where trust, limits, windows and the kill switch let it. Observe tells nobody, suggest shows it, approve waits for a person.'
          ),
        })}
        onRight={() => answer(0)}
      />
    </>
  );
}

function Feedback({ foresight, mayWrite, onRight }: { foresight: string; mayWrite: boolean; onRight: () => void }) {
  const [judgement, setJudgement] = useState<Judgement>();
  const [isChecking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    const next = await checkFeedback();
    setChecking(false);
    setJudgement(next);
    if (next.isRight) {
      onRight();
    }
  };
  return (
    <>
      <Text element="p">
        {mayWrite
          ? t(
              'learn.respond-task',
              'Open an incident on the page Incidents and say what it was: useful, noise, planned, or of a known cause. Rules are measured, and improved, by what you say.'
            )
          : t(
              'learn.respond-viewer',
              'Saying what an incident was takes the permission annotations:create, which the role Editor has: you may read what others said on the page Incidents.'
            )}
      </Text>
      <Stack gap={1}>
        <LinkButton
          href={appPages.incidents({ 'var-ds': foresight })}
          target="_blank"
          icon="external-link-alt"
          variant="secondary"
        >
          {t('learn.open-incidents', 'Open incidents')}
        </LinkButton>
        {mayWrite && (
          <Button disabled={isChecking} onClick={() => void check()}>
            {t('learn.respond-check', 'Check my feedback')}
          </Button>
        )}
      </Stack>
      <div role="status">{judgement && <Verdict {...judgement} />}</div>
    </>
  );
}

const lookback = 28 * day;

async function checkFeedback(): Promise<Judgement> {
  const { login } = config.bootData.user;
  try {
    const now = Date.now();
    const given = await loadFeedback({ from: now - lookback, to: now });
    const [own] = given.filter(({ author }) => author === login || author === '');
    return own
      ? {
          isRight: true,
          explanation: t('learn.respond-found', 'You called it {{verdict}}. It is kept in Grafana as an annotation.', {
            verdict: own.verdict,
            ...verbatim,
          }),
        }
      : {
          isRight: false,
          explanation: t('learn.respond-none', 'There is no feedback of yours on an incident of the last four weeks.'),
        };
  } catch (error) {
    return { isRight: false, explanation: fetchErrorMessage(error) };
  }
}
