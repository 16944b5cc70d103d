import React, { useCallback, useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { describeFailures } from '../../ui/failures';
import type { Fleet } from '../../ui/fleet';
import { filterRows, type Filter } from './view/filterRows';
import { Dependencies } from './graph/Dependencies';
import type { InsightOptions, SortKey } from './options';
import { shownColumns } from './rows/columns';
import { Rows } from './rows/Rows';
import { sortRows, type Sorting } from './view/sortRows';
import { Tiles } from './tiles/Tiles';
import { Toolbar } from './Toolbar';
import { useViewContext } from './view/viewContext';

/** More boxes and lines say nothing to anybody. */
const mostNodes = 400;

type Props = PanelProps<InsightOptions> & { fleet: Fleet };

/** The services of an answer, searched, sorted and drawn as the options say. */
export function ServiceViews(props: Props) {
  const { fleet, options, data } = props;
  const styles = useStyles2(getStyles);
  const [filter, setFilter] = useState<Filter>({ text: '', state: 'all' });
  const { sorting, sort } = useSorting(options.sortBy);
  const rows = useMemo(() => sortRows(filterRows(fleet.rows, filter), sorting), [fleet, filter, sorting]);
  const failures = describeFailures(data);
  const isTooMany = options.view === 'dependencies' && rows.length > mostNodes;
  return (
    <div className={styles.panel}>
      {options.showToolbar && (
        <Toolbar
          rows={fleet.rows}
          filter={filter}
          onChange={setFilter}
          notices={[...failures, ...fleet.notices]}
          hasFailed={failures.length > 0}
        />
      )}
      {rows.length === 0 && <p role="status">{t('panel.filtered', 'No service matches the search.')}</p>}
      {isTooMany && (
        <p role="status">{t('panel.too-many', 'Too many services to draw. Narrow the search, or switch to rows.')}</p>
      )}
      <div className={styles.view}>
        <View {...props} rows={rows} sorting={sorting} onSort={sort} view={isTooMany ? 'rows' : options.view} />
      </div>
    </div>
  );
}

interface ViewProps {
  rows: Fleet['rows'];
  sorting: Sorting;
  onSort: (by: SortKey) => void;
  view: InsightOptions['view'];
}

function View({ rows, sorting, onSort, view, ...props }: Props & ViewProps) {
  const { fleet, options, width, height } = props;
  const context = useViewContext(props);
  const { showTrend, showTimeline } = options;
  const columns = useMemo(
    () => shownColumns(fleet.rows, { showTrend, showTimeline }),
    [fleet, showTrend, showTimeline]
  );
  const drawn = { rows, width, height, context };
  switch (view) {
    case 'tiles':
      return <Tiles {...drawn} />;
    case 'dependencies':
      return <Dependencies {...drawn} dependencies={fleet.dependencies} />;
    case 'rows':
      return <Rows {...drawn} columns={columns} sorting={sorting} onSort={onSort} />;
  }
}

/** The order that the options say, until a column is pressed. */
function useSorting(sortBy: SortKey) {
  const [chosen, setChosen] = useState<Sorting>();
  const sorting = useMemo(() => chosen ?? { by: sortBy, reversed: false }, [chosen, sortBy]);
  const sort = useCallback(
    (by: SortKey) => setChosen((known) => ({ by, reversed: (known?.by ?? sortBy) === by && !known?.reversed })),
    [sortBy]
  );
  return { sorting, sort };
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), height: '100%' }),
  view: css({ flex: '1 1 0', minHeight: 0 }),
});
