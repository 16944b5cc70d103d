import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, LinkButton, Stack, Text, TextArea } from '@grafana/ui';
import { HelpField, helpId, verbatim } from '../../../ui';
import { deepLink } from '../../deepLink';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { appPages } from '../../routes';
import { Verdict, type Judgement } from '../exercise/Question';
import { findPracticeSignal } from './practiceSignal';
import type { StepProps } from './stepProps';
import { listForesightRules, readWrittenRules } from './writtenRules';

/** A rule in Grafana, or in a file where one may not write it there. */
export function RuleStep({ foresight, discovery, onDone }: StepProps) {
  const signal = findPracticeSignal(discovery);
  const [judgement, setJudgement] = useState<Judgement>();
  const settle = (next: Judgement) => {
    setJudgement(next);
    if (next.isRight) {
      onDone();
    }
  };
  const about = signal && { service: signal.service, kind: signal.signal.rule.kind, harm: signal.signal.rule.harm };
  const link =
    signal && appPages.rules({ ...deepLink({ ...signal.linked, ...(about && { about }) }), 'var-ds': foresight });
  return (
    <>
      <Text element="p">
        {t(
          'learn.rule-task',
          'Open the form with the query of the first step, look at what its backtest says of false alarms, set the sensitivity so that you would want to be woken, and create the rule. Then come back and check.'
        )}
      </Text>
      <Stack gap={1} wrap="wrap">
        {link !== undefined && (
          <LinkButton href={link} target="_blank" icon="external-link-alt" variant="secondary">
            {t('learn.open-form', 'Open the form')}
          </LinkButton>
        )}
        <CheckButton
          label={t('learn.rule-check', 'Check the rules of Grafana')}
          check={() => checkStored(foresight)}
          onChecked={settle}
        />
      </Stack>
      <WrittenRule foresight={foresight} onChecked={settle} />
      <div role="status">{judgement && <Verdict {...judgement} />}</div>
    </>
  );
}

interface CheckProps {
  label: string;
  check: () => Promise<Judgement>;
  onChecked: (judgement: Judgement) => void;
}

function CheckButton({ label, check, onChecked }: CheckProps) {
  const [isChecking, setChecking] = useState(false);
  const run = async () => {
    setChecking(true);
    onChecked(await check());
    setChecking(false);
  };
  return (
    <Button disabled={isChecking} onClick={() => void run()}>
      {label}
    </Button>
  );
}

/** For those who may not create rules, or keep them in files. */
function WrittenRule({ foresight, onChecked }: { foresight: string; onChecked: (judgement: Judgement) => void }) {
  const [text, setText] = useState('');
  const evaluate = async (): Promise<Judgement> => {
    try {
      return checkFound(readWrittenRules(text, foresight).map(({ title }) => title));
    } catch (error) {
      return {
        isRight: false,
        explanation: t('learn.rule-unread', 'The text cannot be read: {{reason}}', {
          reason: fetchErrorMessage(error),
          ...verbatim,
        }),
      };
    }
  };
  return (
    <HelpField
      id="learn-rule-yaml"
      label={t('learn.rule-yaml', 'Or paste it as provisioning YAML')}
      help={t(
        'learn.rule-yaml-help',
        'For those who keep rules in files, or may not create them: the form writes the file.'
      )}
    >
      <Stack direction="column" gap={1} alignItems="flex-start">
        <TextArea
          id="learn-rule-yaml"
          aria-describedby={helpId('learn-rule-yaml')}
          rows={3}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {text.trim() !== '' && (
          <CheckButton label={t('learn.rule-check-text', 'Check the text')} check={evaluate} onChecked={onChecked} />
        )}
      </Stack>
    </HelpField>
  );
}

async function checkStored(foresight: string): Promise<Judgement> {
  try {
    return checkFound((await listForesightRules(foresight)).map(({ title }) => title));
  } catch (error) {
    return { isRight: false, explanation: fetchErrorMessage(error) };
  }
}

function checkFound(titles: string[]): Judgement {
  const [title] = titles;
  return title === undefined
    ? {
        isRight: false,
        explanation: t('learn.rule-none', 'There is no rule yet that asks this Foresight data source.'),
      }
    : {
        isRight: true,
        explanation: t('learn.rule-found', 'The rule {{title}} asks it, and Grafana evaluates it from now on.', {
          title,
          ...verbatim,
        }),
      };
}
