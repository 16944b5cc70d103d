import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import { dateTime, LoadingState, type PanelData } from '@grafana/data';
import { t } from '@grafana/i18n';
import { PanelRenderer } from '@grafana/runtime';
import { Alert, Button, Stack, useStyles2 } from '@grafana/ui';
import { compareScaling } from '../../../../response';
import { FailureAlert } from '../../../../ui/failures';
import { RunProgress } from '../../../rules/RunProgress';
import type { PastTargets } from './readTargets';
import { ScalingFigures } from './ScalingFigures';
import { scalingFrames } from './scalingFrames';
import { hasDemand, toPolicy, type ScalingSettings } from '../scalingSettings';
import { useTargets, writeQuestion } from './useTargets';

interface Props {
  foresight: string;
  settings: ScalingSettings;
}

/** The past days, scaled in several ways: run on demand, drawn anew whenever a number changes. */
export function SimulationSection({ foresight, settings }: Props) {
  const { state, start, cancel } = useTargets(foresight);
  const { result, progress, error } = state;
  const isReady = hasDemand(settings) && toPolicy(settings) !== undefined;
  const isOutdated = result !== undefined && result.question !== writeQuestion(settings);
  return (
    <section aria-label={t('scaling.simulation', 'Simulation')}>
      <Stack direction="column" gap={2}>
        <Stack gap={1} alignItems="center">
          <Button icon="play" disabled={!isReady || progress !== undefined} onClick={() => start(settings)}>
            {t('scaling.simulate', 'Simulate')}
          </Button>
          <RunProgress label={t('scaling.simulating', 'Simulating')} share={progress} onCancel={cancel} />
        </Stack>
        {!isReady && (
          <Alert severity="info" title={t('scaling.incomplete', 'Nothing to simulate yet')}>
            {t(
              'scaling.incomplete-help',
              'Choose a service or write a query for the demand, and enter how much one replica serves; the floor must be at most the ceiling.'
            )}
          </Alert>
        )}
        {error !== undefined && (
          <FailureAlert
            title={t('scaling.failed', 'The past could not be simulated')}
            message={error}
            onRetry={() => start(settings)}
          />
        )}
        {result && isOutdated && (
          <Alert severity="info" title={t('scaling.outdated', 'The query, start-up, step or time has changed since')} />
        )}
        {result && <Result targets={result.targets} settings={settings} />}
      </Stack>
    </section>
  );
}

const width = 1000;
const height = 320;

function Result({ targets, settings }: { targets?: PastTargets; settings: ScalingSettings }) {
  const styles = useStyles2(getStyles);
  const policy = useMemo(() => toPolicy(settings), [settings]);
  const comparison = useMemo(() => targets && policy && compareScaling(targets, policy), [targets, policy]);
  if (!targets || targets.demand.values.every(Number.isNaN)) {
    return <Alert severity="info" title={t('scaling.empty', 'The query has no data in this time')} />;
  }
  return comparison ? (
    <>
      <ScalingFigures comparison={comparison} />
      <div className={styles.panel}>
        <PanelRenderer
          title={t('scaling.chart', 'Demand and replicas')}
          pluginId="timeseries"
          width={width}
          height={height}
          data={toPanelData(targets, scalingFrames(targets, comparison))}
        />
      </div>
    </>
  ) : null;
}

function toPanelData({ demand: { start, step, values } }: PastTargets, series: PanelData['series']): PanelData {
  const [from, to] = [dateTime(start), dateTime(start + values.length * step)];
  return { state: LoadingState.Done, series, timeRange: { from, to, raw: { from, to } } };
}

const getStyles = () => ({ panel: css({ overflowX: 'auto' }) });
