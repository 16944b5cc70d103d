import React, { useCallback } from 'react';
import { css } from '@emotion/css';
import { FieldType, LoadingState, type DataFrame, type PanelData } from '@grafana/data';
import { t } from '@grafana/i18n';
import { PanelRenderer } from '@grafana/runtime';
import { Alert, LoadingPlaceholder, Stack, Text, useStyles2 } from '@grafana/ui';
import type { RuleReport, RuleSpec } from '../../../alerts';
import { requestNotices } from '../foresightTransport';
import { queryDataSource } from '../queryDataSource';
import { SourceHints } from '../SourceHints';
import { useRequest } from '../../discovery/useRequest';
import { FailureAlert } from '../../../ui/failures';
import { previewModel } from './previewModel';
import { day } from '../../../engine';

const shownDays = 7;
const width = 1000;
const height = 260;
/** Between the last key and the query, ms. */
const pauseMs = 800;

interface Preview extends Awaited<ReturnType<typeof queryDataSource>> {
  notices: string[];
}

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
          <FailureAlert
            title={t('rule-preview.failed', 'Failed to run the query')}
            message={state.message}
            onRetry={state.retry}
          />
        )}
        {state.status === 'ready' && state.value.frames.length === 0 && (
          <Alert severity="info" title={t('rule-preview.empty', 'No data in the last week')} />
        )}
        {state.status === 'ready' && state.value.frames.length > 0 && (
          <div className={styles.panel}>
            <SourceHints notices={state.value.notices} />
            <PanelRenderer
              title={t('rule-preview.title', 'Preview')}
              pluginId="timeseries"
              width={width}
              height={height}
              data={panelData(state.value, report)}
            />
          </div>
        )}
      </Stack>
    </section>
  );
}

/** The answer to the rule's query; while somebody types, only the last state is queried. */
function usePreview(spec: RuleSpec) {
  const { foresight } = spec;
  const load = useCallback(
    async (question: string, signal: AbortSignal): Promise<Preview> => {
      await new Promise((done) => setTimeout(done, pauseMs));
      signal.throwIfAborted();
      const { model, watched } = JSON.parse(question) as { model: object; watched: RuleSpec };
      const now = Date.now();
      const shown = { from: now - shownDays * day, to: now + day / 2, signal };
      const [answer, notices] = await Promise.all([
        queryDataSource(foresight, model, shown),
        requestNotices(foresight, watched, signal),
      ]);
      return { ...answer, notices };
    },
    [foresight]
  );
  // What is only written on alerts changes nothing of what is drawn.
  const watched = { ...spec, name: 'preview', labels: undefined, annotations: undefined };
  return useRequest(JSON.stringify({ model: previewModel(spec), watched }), load);
}

function panelData({ frames, range }: Preview, report: RuleReport | undefined): PanelData {
  return {
    state: LoadingState.Done,
    series: frames,
    timeRange: range,
    annotations: report ? [markFrame(report)] : [],
  };
}

/** Where the rule would have fired and where it saw nothing, as regions. */
function markFrame({ episodes, noData }: RuleReport): DataFrame {
  const firing = { title: t('rule-preview.firing', 'Would have fired'), color: 'red' };
  const blind = { title: t('rule-preview.no-data', 'No data'), color: 'gray' };
  const marks = [
    ...noData.spans.map((span) => ({ ...span, ...blind })),
    ...episodes.map(({ from, to }) => ({ from, to, ...firing })),
  ];
  const field = (name: string, type: FieldType, values: unknown[]) => ({ name, type, values, config: {} });
  return {
    length: marks.length,
    fields: [
      field(
        'time',
        FieldType.time,
        marks.map(({ from }) => from)
      ),
      field(
        'timeEnd',
        FieldType.time,
        marks.map(({ to }) => to)
      ),
      field(
        'isRegion',
        FieldType.boolean,
        marks.map(() => true)
      ),
      field(
        'title',
        FieldType.string,
        marks.map(({ title }) => title)
      ),
      field(
        'color',
        FieldType.string,
        marks.map(({ color }) => color)
      ),
    ],
  };
}

const getStyles = () => ({ panel: css({ overflowX: 'auto' }) });
