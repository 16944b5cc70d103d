import React from 'react';
import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import { PlainTable } from '../../rules/backtest/PlainTable';
import { Loaded } from '../exercise/Loaded';
import { Question } from '../exercise/Question';
import { useAllRight } from '../exercise/useAllRight';
import { findPracticeSignal } from './practiceSignal';
import { readBacktest, type ReadBacktest } from './readSteps';
import type { StepProps } from './stepProps';

/** Whether forecasts of a query have been good. */
export function BacktestStep({ foresight, discovery, onDone }: StepProps) {
  const signal = findPracticeSignal(discovery);
  return (
    <Loaded
      question={`backtest ${foresight}`}
      read={async (abort) => (signal ? readBacktest(foresight, signal, abort) : undefined)}
      nothing={t(
        'learn.no-backtest',
        'There is not enough history for a backtest. Come back when two days of it are there.'
      )}
    >
      {(scores) => <Task scores={scores} onDone={onDone} />}
    </Loaded>
  );
}

const round = (value: number) => value.toFixed(2);
const percent = (value: number) => `${Math.round(value * 100)} %`;

function Task({ scores, onDone }: { scores: ReadBacktest; onDone: () => void }) {
  const answer = useAllRight(2, onDone);
  const { mase, coverage, wanted, windows } = scores;
  const values = { mase: round(mase), coverage: percent(coverage), wanted: percent(wanted), windows };
  return (
    <>
      <Text element="p">
        {t(
          'learn.backtest-task',
          'The forecast was made {{windows}} times from the past, each knowing only what came before, and compared with what came.',
          values
        )}
      </Text>
      <PlainTable
        label={t('learn.backtest', 'Judge a backtest')}
        head={[t('learn.mase', 'MASE'), t('learn.coverage', 'Coverage'), t('learn.wanted', 'Wanted coverage')]}
        rows={[[values.mase, values.coverage, values.wanted]]}
      />
      <Question
        question={t('learn.backtest-naive', 'Is this forecast better than repeating the last season?')}
        help={t('learn.backtest-naive-help', 'MASE is its error relative to that.')}
        choices={listYesNo()}
        evaluate={(text) => ({
          isRight: (text === 'yes') === mase < 1,
          explanation: t(
            'learn.backtest-naive-why',
            'A MASE below 1 is better than repeating the last season; here it is {{mase}}.',
            values
          ),
        })}
        onRight={() => answer(0)}
      />
      <Question
        question={t('learn.backtest-interval', 'What would you say of its interval?')}
        choices={[
          { value: 'narrow', label: t('learn.interval-narrow', 'Too narrow: it is left more often than it says') },
          { value: 'honest', label: t('learn.interval-honest', 'About right: it is left about as often as it says') },
          { value: 'wide', label: t('learn.interval-wide', 'Too wide: it is never left') },
        ]}
        evaluate={(text) => ({
          isRight: text === assessInterval(scores),
          explanation: t(
            'learn.backtest-interval-why',
            'It held {{coverage}} of what came, and {{wanted}} were wanted. Within 5 points is about right; of few windows, nobody can say more.',
            values
          ),
        })}
        onRight={() => answer(1)}
      />
    </>
  );
}

/** Within five points of what is wanted, an interval is honest; all of it is within five points of 95 %, too. */
function assessInterval({ coverage, wanted }: ReadBacktest): 'narrow' | 'honest' | 'wide' {
  const off = coverage - wanted;
  return off < -0.05 ? 'narrow' : off > 0.0501 ? 'wide' : 'honest';
}

function listYesNo() {
  return [
    { value: 'yes', label: t('learn.yes', 'Yes') },
    { value: 'no', label: t('learn.no', 'No') },
  ];
}
