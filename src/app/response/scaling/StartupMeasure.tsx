import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { writeStartupQuery } from '../../../response';
import { formatDuration } from '../../../schema';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { queryDataSource } from '../../rules/queryDataSource';
import type { TypedSource } from '../../rules/chooseSources';
import type { ScalingSettings } from './scalingSettings';

interface Props {
  settings: ScalingSettings;
  sources: TypedSource[];
  onMeasured: (startup: string) => void;
}

/** Takes the start-up from the past of the workload's pods, where kube-state-metrics tells of them. */
export function StartupMeasure({ settings, sources, onMeasured }: Props) {
  const [said, setSaid] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const { namespace, workload, source } = settings;
  const isInGrafana = sources.some(({ uid, isInGrafana }) => uid === source && isInGrafana);
  const isReady = namespace !== '' && workload !== '' && isInGrafana;

  const measure = async () => {
    setRunning(true);
    setSaid(undefined);
    try {
      const startup = await measureStartup(settings);
      setSaid(describeStartup(startup));
      if (startup !== undefined) {
        onMeasured(startup);
      }
    } catch (error) {
      setSaid(fetchErrorMessage(error));
    } finally {
      setRunning(false);
    }
  };

  return (
    <Stack direction="column" gap={0.5} alignItems="flex-start">
      <Button
        size="sm"
        variant="secondary"
        disabled={!isReady || isRunning}
        tooltip={t(
          'scaling.measure-help',
          'Nine of ten pods of the workload started within this time in the last week, as kube-state-metrics tells. Needs namespace and workload.'
        )}
        onClick={measure}
      >
        {t('scaling.measure', 'Measure')}
      </Button>
      <div role="status">{said !== undefined && <Text variant="bodySmall">{said}</Text>}</div>
    </Stack>
  );
}

function describeStartup(startup: string | undefined): string {
  return startup === undefined
    ? t(
        'scaling.not-measured',
        'kube-state-metrics tells of no start of such a pod in the last week. Enter the time yourself.'
      )
    : t('scaling.measured', 'Measured: {{startup}}', { startup });
}

/** Asks the source itself, with the user's rights; undefined where it knows of no start. */
async function measureStartup(settings: ScalingSettings): Promise<string | undefined> {
  const model = { expr: writeStartupQuery(settings), instant: true, range: false };
  const to = Date.now();
  const { frames } = await queryDataSource(settings.source, model, { from: to - 60_000, to });
  const values = frames
    .flatMap(({ fields }) => fields.filter(({ type }) => type === 'number'))
    .flatMap(({ values }) => [...values]);
  const seconds = Number(values[values.length - 1]);
  return seconds > 0 ? formatDuration(Math.ceil(seconds) * 1000) : undefined;
}
