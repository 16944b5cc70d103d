import React, { useEffect, useState } from 'react';
import { css } from '@emotion/css';
import { FieldType, LoadingState, type DataFrame, type PanelData, type TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { PanelRenderer } from '@grafana/runtime';
import { Alert, LoadingPlaceholder, Stack, Text, useStyles2 } from '@grafana/ui';
import type { RuleReport, RuleSpec } from '../../alerts';
import { queryDataSource } from './queryDataSource';
import { fetchErrorMessage } from '../fetchErrorMessage';
import { previewModel } from './previewModel';
import { day } from '../../engine';

const shownDays = 7;
const width = 1000;
const height = 260;
/** Between the last key and the query, ms. */
const pauseMs = 800;

type State =
  | { status: 'loading' }
  | { status: 'ready'; frames: DataFrame[]; range: TimeRange }
  | { status: 'failed'; message: string };

/** The query with its band or forecast, and where the rule would have fired. The rule must have passed `checkRule`. */
export function RulePreview({ spec, report }: { spec: RuleSpec; report?: RuleReport }) {
  const styles = useStyles2(getStyles);
  const state = usePreview(spec);
  return (
    <section aria-label={t('rule-preview.title', 'Preview')}>
      <Stack direction="column" gap={1}>
        <Text element="h3">{t('rule-preview.title', 'Preview')}</Text>
        {state.status === 'loading' && (
          <LoadingPlaceholder text={t('rule-preview.loading', 'Loading the last week...')} />
        )}
        {state.status === 'failed' && (
          <Alert severity="error" title={t('rule-preview.failed', 'Failed to run the query')}>
            {state.message}
          </Alert>
        )}
        {state.status === 'ready' && state.frames.length === 0 && (
          <Alert severity="info" title={t('rule-preview.empty', 'No data in the last week')} />
        )}
        {state.status === 'ready' && state.frames.length > 0 && (
          <div className={styles.panel}>
            <PanelRenderer
              title={t('rule-preview.title', 'Preview')}
              pluginId="timeseries"
              width={width}
              height={height}
              data={panelData(state, report)}
            />
          </div>
        )}
      </Stack>
    </section>
  );
}

/** The answer to the rule's query; while somebody types, only the last state is queried. */
function usePreview(spec: RuleSpec): State {
  const { foresight } = spec;
  const model = JSON.stringify(previewModel(spec));
  const [answer, setAnswer] = useState<{ model: string; state: State }>();
  useEffect(() => {
    let current = true;
    const load = () => loadPreview(foresight, model).then((state) => current && setAnswer({ model, state }));
    const timer = setTimeout(load, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [foresight, model]);
  return answer?.model === model ? answer.state : { status: 'loading' };
}

async function loadPreview(foresight: string, model: string): Promise<State> {
  const now = Date.now();
  const shown = { from: now - shownDays * day, to: now + day / 2 };
  try {
    return { status: 'ready', ...(await queryDataSource(foresight, JSON.parse(model), shown)) };
  } catch (error) {
    return { status: 'failed', message: fetchErrorMessage(error) };
  }
}

function panelData(
  { frames, range }: { frames: DataFrame[]; range: TimeRange },
  report: RuleReport | undefined
): PanelData {
  return {
    state: LoadingState.Done,
    series: frames,
    timeRange: range,
    annotations: report ? [firingFrame(report)] : [],
  };
}

/** Where the rule would have fired, as regions. */
function firingFrame({ episodes }: RuleReport): DataFrame {
  const field = (name: string, type: FieldType, values: unknown[]) => ({ name, type, values, config: {} });
  return {
    length: episodes.length,
    fields: [
      field(
        'time',
        FieldType.time,
        episodes.map(({ from }) => from)
      ),
      field(
        'timeEnd',
        FieldType.time,
        episodes.map(({ to }) => to)
      ),
      field(
        'isRegion',
        FieldType.boolean,
        episodes.map(() => true)
      ),
      field(
        'title',
        FieldType.string,
        episodes.map(() => t('rule-preview.firing', 'Would have fired'))
      ),
      field(
        'color',
        FieldType.string,
        episodes.map(() => 'red')
      ),
    ],
  };
}

const getStyles = () => ({ panel: css({ overflowX: 'auto' }) });
