import React, { useCallback, useMemo, useState } from 'react';
import { css } from '@emotion/css';
import { dateTimeForTimeZone, LoadingState, type GrafanaTheme2, type PanelProps, type TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { PanelDataErrorView } from '@grafana/runtime';
import { Alert, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import { describeFailures } from '../../ui/failures';
import {
  exploreAddress,
  filterPatterns,
  PatternDetails,
  PatternToolbar,
  PatternView,
  readPatterns,
  type LogPattern,
  type LogPatterns,
  type PatternFilter,
} from '../../ui/patterns';
import { findLogSource } from './findLogSource';
import type { PatternsOptions } from './options';

type Props = PanelProps<PatternsOptions>;

/** What log lines say: which patterns are new, surging or gone, their lines over time, and each with its details. */
export function PatternsPanel(props: Props) {
  const { data } = props;
  const patterns = useMemo(() => readPatterns(data.series), [data.series]);
  return patterns ? <Answered {...props} patterns={patterns} /> : <WithoutAnswer {...props} />;
}

function WithoutAnswer({ data, id, fieldConfig }: Props) {
  const failures = describeFailures(data);
  if (failures.length > 0) {
    return <Failure failures={failures} />;
  }
  return data.state === LoadingState.Loading || data.state === LoadingState.NotStarted ? (
    <LoadingPlaceholder text={t('panel.loading', 'Reading log lines…')} />
  ) : (
    <PanelDataErrorView
      panelId={id}
      data={data}
      fieldConfig={fieldConfig}
      message={t('panel.no-patterns', 'Select the Foresight data source and its query type "Log patterns".')}
    />
  );
}

function Failure({ failures }: { failures: string[] }) {
  return (
    <Alert severity="error" title={t('panel.failed', 'Failed to read log patterns')} bottomSpacing={0}>
      {failures.join(' ')}
    </Alert>
  );
}

function Answered({ patterns, ...props }: Props & { patterns: LogPatterns }) {
  const { data, options, timeRange, timeZone, width, height } = props;
  const styles = useStyles2(getStyles);
  const [filter, setFilter] = useState<PatternFilter>({ text: '', states: [] });
  const [selected, select] = useState<string>();
  const shown = useMemo(() => ({ ...patterns, rows: withoutUsual(patterns.rows, options) }), [patterns, options]);
  const rows = useMemo(() => filterPatterns(shown.rows, filter), [shown, filter]);
  const failures = describeFailures(data);
  const renderDetails = useCallback(
    (row: LogPattern) => {
      const place = {
        source: patterns.origin?.source ?? findLogSource(data),
        expr: row.expr,
        range: writeRange(timeRange),
      };
      return <PatternDetails row={row} timeZone={timeZone} exploreHref={exploreAddress(place)} />;
    },
    [patterns, data, timeRange, timeZone]
  );
  return (
    <div className={styles.panel}>
      {failures.length > 0 && <Failure failures={failures} />}
      {options.showToolbar && <PatternToolbar rows={shown.rows} filter={filter} onChange={setFilter} />}
      {shown.rows.length === 0 ? (
        <Nothing patterns={patterns} />
      ) : (
        <div className={styles.view}>
          <PatternView
            patterns={shown}
            rows={rows}
            selected={selected}
            onSelect={select}
            renderDetails={renderDetails}
            timeZone={timeZone}
            unit={options.unit}
            showChart={options.showChart}
            width={width}
            height={height}
          />
        </div>
      )}
    </div>
  );
}

/** Without a row: because there is no line at all, or because nothing but what is usual was written. */
function Nothing({ patterns: { rows, notices } }: { patterns: LogPatterns }) {
  const title =
    rows.length > 0
      ? t('panel.all-usual', 'Nothing is new: every pattern is as usual')
      : t('panel.none', 'No log lines in this time range');
  return (
    <Alert severity={rows.length > 0 ? 'success' : 'info'} title={title} bottomSpacing={0}>
      {notices.join(' ')}
    </Alert>
  );
}

function withoutUsual(rows: LogPattern[], { showUsual }: PatternsOptions): LogPattern[] {
  return showUsual ? rows : rows.filter(({ state }) => state !== 'usual');
}

/** The range as it was chosen: "now-6h" stays so. */
function writeRange({ raw }: TimeRange): { from: string; to: string } {
  const [from, to] = [raw.from, raw.to].map((time) =>
    typeof time === 'string' ? time : String(dateTimeForTimeZone('utc', time).valueOf())
  );
  return { from, to };
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), height: '100%' }),
  view: css({ flex: '1 1 0', minHeight: 0 }),
});
