import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { verbatim } from '../../../ui';
import { useDiscovery, type DiscoveryJson } from '../../discovery/useDiscovery';
import { useLearnAddress } from '../learnAddress';
import { stepNames, useExerciseProgress, type StepName } from './progress';
import { StepCard } from './StepCard';
import { steps } from '../steps/steps';

/** The steps with how far one has come, over the services that a data source watches. */
export function ExerciseTab({ foresight }: { foresight: string }) {
  const discovery = useDiscovery(foresight);
  if (discovery.status === 'loading') {
    return <LoadingPlaceholder text={t('learn.loading', 'Looking for services...')} />;
  }
  if (discovery.status === 'failed') {
    return (
      <div>
        <Alert
          severity="error"
          title={t('learn.failed', 'The services cannot be read')}
          buttonContent={t('learn.retry', 'Try again')}
          onRemove={discovery.retry}
        >
          {discovery.message}
        </Alert>
      </div>
    );
  }
  return <Steps foresight={foresight} discovery={discovery.value} />;
}

function Steps({ foresight, discovery }: { foresight: string; discovery: DiscoveryJson }) {
  const progress = useExerciseProgress(foresight);
  const [{ step }, change] = useLearnAddress();
  if (discovery.services.length === 0) {
    return (
      <div>
        <Alert severity="info" title={t('learn.no-services', 'No service is known to practise on')}>
          {t(
            'learn.no-services-help',
            'The data source finds no service in its Prometheus. Start the demo shop (npm start), or see on the page Configuration what discovery looks for.'
          )}
        </Alert>
      </div>
    );
  }
  const next = stepNames.find((name) => !progress.done.has(name));
  const open = stepNames.find((name) => name === step) ?? next;
  const close = (name: StepName) => {
    const after = stepNames.slice(stepNames.indexOf(name) + 1).find((one) => !progress.done.has(one));
    progress.finish(name);
    change({ step: after ?? '' });
  };
  return (
    <Stack direction="column" gap={2}>
      <Stack gap={2} alignItems="center">
        <progress aria-label={t('learn.progress', 'Steps done')} value={progress.done.size} max={stepNames.length} />
        <Text>
          {t('learn.done-of', '{{done}} of {{total}} steps done', {
            done: progress.done.size,
            total: stepNames.length,
          })}
        </Text>
        {progress.done.size > 0 && (
          <Button size="sm" variant="secondary" fill="text" onClick={progress.restart}>
            {t('learn.restart', 'Begin again')}
          </Button>
        )}
      </Stack>
      {next === undefined && (
        <div>
          <Alert severity="success" title={t('learn.all-done', 'All steps are done')}>
            {t(
              'learn.all-done-help',
              'You have read a band, judged a backtest, found a cause, written a rule and told what an incident was. The page Maturity says where your own services stand.'
            )}
          </Alert>
        </div>
      )}
      {steps.map(({ name, title, goal, Content }, i) => (
        <StepCard
          key={name}
          title={t('learn.step', '{{number}}. {{title}}', { number: i + 1, title: title(), ...verbatim })}
          goal={goal()}
          isDone={progress.done.has(name)}
          isOpen={open === name}
          onOpen={() => change({ step: name })}
        >
          <Content foresight={foresight} discovery={discovery} onDone={() => close(name)} />
        </StepCard>
      ))}
    </Stack>
  );
}
