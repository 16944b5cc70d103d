import React, { useCallback, useMemo, useState, type ReactNode } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, useStyles2, useTheme2 } from '@grafana/ui';
import { pickColors } from './chart/patternColors';
import type { VolumeUnit } from './chart/stackVolume';
import { VolumeChart } from './chart/VolumeChart';
import type { LogPattern, LogPatterns } from './logPatterns';
import { OriginLine } from './OriginLine';
import { chooseColumns } from './table/columns';
import { PatternTable } from './table/PatternTable';
import type { RowContext } from './table/PatternRow';
import { getTableStyles } from './table/tableStyles';
import { sortPatterns, type PatternSorting, type PatternSortKey } from './viewPatterns';

interface Props {
  patterns: LogPatterns;
  /** Those that pass the filter. */
  rows: LogPattern[];
  /** Id of the pattern whose bars stand out and whose details are shown. */
  selected: string | undefined;
  onSelect: (id: string | undefined) => void;
  renderDetails: (row: LogPattern) => ReactNode;
  timeZone: string;
  unit: VolumeUnit;
  showChart: boolean;
  /** px. */
  width: number;
  height: number;
}

/** Patterns of log lines: what they were read from, their lines over time, and each of them with its details. */
export function PatternView(props: Props) {
  const { patterns, rows, selected, onSelect, unit, showChart, timeZone, height } = props;
  const styles = useStyles2(getStyles);
  const { sorting, sort } = useSorting();
  const sorted = useMemo(() => sortPatterns(rows, sorting), [rows, sorting]);
  const toggle = useCallback((id: string) => onSelect(id === selected ? undefined : id), [onSelect, selected]);
  const context = useRowContext(props, toggle);
  return (
    <div className={styles.view}>
      {patterns.origin && <OriginLine origin={patterns.origin} />}
      {patterns.notices.map((notice) => (
        <Alert key={notice} severity="info" title={notice} bottomSpacing={0} />
      ))}
      {showChart && patterns.volume && (
        <div className={styles.chart}>
          <VolumeChart
            volume={patterns.volume}
            rows={patterns.rows}
            unit={unit}
            selected={selected}
            onSelect={toggle}
            timeZone={timeZone}
          />
        </div>
      )}
      {rows.length === 0 ? (
        <p role="status">{t('patterns.filtered', 'No pattern matches the search and the states.')}</p>
      ) : (
        <div className={styles.table}>
          <PatternTable
            rows={sorted}
            sorting={sorting}
            onSort={sort}
            selected={selected}
            renderDetails={props.renderDetails}
            height={height}
            context={context}
          />
        </div>
      )}
    </div>
  );
}

/** What the rows need beside their pattern; the same object while nothing of it changes. */
function useRowContext({ patterns, timeZone, width }: Props, onToggle: (id: string) => void): RowContext {
  const theme = useTheme2();
  const styles = useStyles2(getTableStyles);
  return useMemo(() => {
    const { rows, volume } = patterns;
    return {
      columns: chooseColumns(rows, width),
      styles,
      timeZone,
      colors: pickColors(volume?.columns ?? [], rows, theme),
      times: volume?.times ?? [],
      values: new Map(volume?.columns.map(({ id, values }) => [id, values])),
      onToggle,
    };
  }, [patterns, timeZone, width, onToggle, theme, styles]);
}

/** What is new comes first, until a column is pressed. */
function useSorting() {
  const [sorting, setSorting] = useState<PatternSorting>({ by: 'state', isReversed: false });
  const sort = useCallback(
    (by: PatternSortKey) => setSorting((known) => ({ by, isReversed: known.by === by && !known.isReversed })),
    []
  );
  return { sorting, sort };
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), height: '100%', minHeight: 0 }),
  chart: css({ flex: '0 1 190px', minHeight: 110 }),
  table: css({ flex: '1 1 0', minHeight: 120 }),
});
