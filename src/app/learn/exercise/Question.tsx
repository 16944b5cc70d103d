import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Combobox, Icon, Input, Stack, Text } from '@grafana/ui';
import { HelpField } from '../../../ui';

/** What is said of an answer. */
export interface Judgement {
  isRight: boolean;
  /** Why, and where it is seen: read after an answer, whichever it was. */
  explanation: string;
}

interface Props {
  question: string;
  /** Where to look before answering. */
  help?: string;
  /** What there is to choose from; a number is entered where it is missing. */
  choices?: Array<{ value: string; label: string }>;
  evaluate: (answer: string) => Judgement;
  onRight: () => void;
}

/** One question whose answer is checked against the data. Wrong answers may be given again. */
export function Question({ question, help, choices, evaluate, onRight }: Props) {
  const id = useId();
  const [answer, setAnswer] = useState('');
  const [judgement, setJudgement] = useState<Judgement>();
  const change = (text: string) => {
    setAnswer(text);
    setJudgement(undefined);
  };
  const check = () => {
    const next = evaluate(answer);
    setJudgement(next);
    if (next.isRight) {
      onRight();
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <HelpField id={id} label={question} help={help}>
        <Stack gap={1} alignItems="center">
          {choices ? (
            <Combobox id={id} width={40} options={choices} value={answer} onChange={({ value }) => change(value)} />
          ) : (
            <Input
              id={id}
              width={20}
              inputMode="decimal"
              value={answer}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
          )}
          <Button type="submit" variant="secondary" disabled={answer.trim() === ''}>
            {t('learn.check', 'Check')}
          </Button>
        </Stack>
      </HelpField>
      <div role="status">{judgement && <Verdict {...judgement} />}</div>
    </form>
  );
}

/** Whether an answer was right, and why. */
export function Verdict({ isRight, explanation }: Judgement) {
  return (
    <Stack gap={1} alignItems="flex-start">
      <Icon name={isRight ? 'check-circle' : 'times-circle'} aria-hidden />
      <Text element="p" color={isRight ? 'success' : 'warning'}>
        {isRight
          ? t('learn.right', 'Right. {{explanation}}', { explanation, interpolation: { escapeValue: false } })
          : t('learn.not-yet', 'Not yet. {{explanation}}', { explanation, interpolation: { escapeValue: false } })}
      </Text>
    </Stack>
  );
}
