import React from 'react';
import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import { hour } from '../../../engine';
import { PageLink, verbatim } from '../../../ui';
import { appPages } from '../../routes';
import { Loaded } from '../exercise/Loaded';
import { Question } from '../exercise/Question';
import { readIncident, type ReadIncident } from './readSteps';
import type { StepProps } from './stepProps';

/** Where an incident began. */
export function CauseStep({ foresight, discovery, onDone }: StepProps) {
  const names = discovery.services.map(({ name }) => name);
  return (
    <Loaded
      question={`cause ${foresight}`}
      read={(abort) => readIncident(foresight, abort)}
      nothing={t(
        'learn.no-incident',
        'There was no incident with a likely cause in the last week. In the demo shop, start one with the buttons of its control page, wait a few minutes and open this step again.'
      )}
    >
      {(incident) => <Task incident={incident} names={names} foresight={foresight} onDone={onDone} />}
    </Loaded>
  );
}

interface TaskProps extends Pick<StepProps, 'foresight' | 'onDone'> {
  incident: ReadIncident;
  names: string[];
}

function Task({ incident, names, foresight, onDone }: TaskProps) {
  const { headline, start, end = start + hour, id, cause, services, likelihood } = incident;
  const address = appPages.incidents({ 'var-ds': foresight, 'var-incident': id, from: start - hour, to: end + hour });
  const choices = [...new Set([...services, ...names])].sort().map((name) => ({ value: name, label: name }));
  return (
    <>
      <Text element="p">
        {t(
          'learn.cause-task',
          'This was seen: {{headline}}. Open the incident, look at its timeline and at its causes, and say where it began.',
          { headline, ...verbatim }
        )}{' '}
        <PageLink href={address}>{t('learn.open-incident', 'Open the incident')}</PageLink>
      </Text>
      <Question
        question={t('learn.cause-which', 'Which service or node most likely caused it?')}
        help={t(
          'learn.cause-help',
          'Not the one that shows most alerts: the one whose trouble explains that of the others.'
        )}
        choices={choices.some(({ value }) => value === cause) ? choices : [...choices, { value: cause, label: cause }]}
        evaluate={(text) => ({
          isRight: text === cause,
          explanation:
            text === cause
              ? t('learn.cause-why', '{{cause}} comes first, with a likelihood of {{percent}} %.', {
                  cause,
                  percent: Math.round(likelihood * 100),
                  ...verbatim,
                })
              : t(
                  'learn.cause-not',
                  '{{service}} is not the first of the ranking. Follow the calls: whom do the services in trouble call, and who was in trouble first?',
                  { service: text, ...verbatim }
                ),
        })}
        onRight={onDone}
      />
    </>
  );
}
