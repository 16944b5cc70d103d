import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Stack, Text } from '@grafana/ui';
import { useDiscovery } from '../../discovery/useDiscovery';
import { FollowedAnswer } from '../../follow/FollowedAnswer';
import { useFollowedQuery } from '../../follow/useFollowedQuery';
import { useCapacityAddress } from '../capacityAddress';
import { createCapacityQuestion, measureHorizon, type CapacityScope } from '../capacityQuery';
import { readCalls, readWhatIf } from '../read/whatIfRows';
import { FlowView } from './FlowView';
import { readGrowths, writeGrowths } from './growth';
import { GrowthForm } from './GrowthForm';
import { summariseServices } from './outcome';
import { WhatIfResult } from './WhatIfResult';

/** More requests of some services: where they flow, and which limits they reach. */
export function WhatIfTab(scope: CapacityScope) {
  const { foresight } = scope;
  const [{ growth: text }, change] = useCapacityAddress();
  const growths = useMemo(() => readGrowths(text), [text]);
  const discovery = useDiscovery(foresight);
  const services = useMemo(
    () => (discovery.status === 'ready' ? discovery.value.services.map(({ name }) => name).sort() : []),
    [discovery]
  );
  const flow = useFollowedQuery(createCapacityQuestion({ ...scope, output: 'flow', growth: growths }));
  const hasGrowth = growths.length > 0;
  const question = createCapacityQuestion({ ...scope, output: 'whatIf', growth: growths });
  const result = useFollowedQuery({ ...question, foresight: hasGrowth ? foresight : '' });
  const rows = useMemo(() => readWhatIf(result.frames ?? []), [result.frames]);
  const grown = useMemo(() => summariseServices(rows, growths), [rows, growths]);
  return (
    <Stack direction="column" gap={3}>
      <GrowthForm
        services={services}
        growths={growths}
        onChange={(next) => change({ growth: writeGrowths(next) }, true)}
      />
      {hasGrowth ? (
        <FollowedAnswer
          answer={result}
          waiting={t('what-if.evaluating', 'Working out where the requests flow…')}
          label={t('what-if.progress', 'Progress of the what-if')}
          failed={t('what-if.failed', 'What more requests do could not be worked out')}
        >
          {() => (
            <WhatIfResult
              rows={rows}
              horizon={measureHorizon(scope.horizon)}
              isWhole={result.progress === undefined}
              isLoading={result.isLoading}
            />
          )}
        </FollowedAnswer>
      ) : (
        <Alert severity="info" title={t('what-if.nothing', 'Choose a service and by how much its requests grow')}>
          {t('what-if.nothing-help', 'What it calls grows with it, by the ratios that were measured.')}
        </Alert>
      )}
      <section aria-label={t('what-if.flow', 'Calls per request')}>
        <Stack direction="column" gap={1}>
          <Text element="h3" variant="h5">
            {t('what-if.flow', 'Calls per request')}
          </Text>
          <FollowedAnswer
            answer={flow}
            waiting={t('what-if.reading-flow', 'Measuring how often services call each other…')}
            label={t('what-if.progress-flow', 'Progress of the call ratios')}
            failed={t('what-if.flow-failed', 'Who calls whom could not be read')}
          >
            {(frames) => <FlowView calls={readCalls(frames)} services={grown} isWhole={flow.progress === undefined} />}
          </FollowedAnswer>
        </Stack>
      </section>
    </Stack>
  );
}
