import React, { useCallback, useMemo, useState } from 'react';
import { dateTimeForTimeZone, LoadingState, type PanelProps, type TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { PanelDataErrorView } from '@grafana/runtime';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { readFleet, type Fleet, type FleetRow } from '../../ui/fleet';
import { filterRows, type Filter } from './filterRows';
import { Dependencies } from './graph/Dependencies';
import { linkTo } from './linkTo';
import type { InsightOptions, SortKey } from './options';
import { Rows } from './rows/Rows';
import { sortRows, type Sorting } from './sortRows';
import { Tiles } from './tiles/Tiles';
import { Toolbar } from './Toolbar';

const toolbarHeight = 44;
/** More boxes and lines say nothing to anybody. */
const mostNodes = 400;

/** Every service at once: its health now and ahead, why, its trend, its anomalies, and who calls whom. */
export function InsightPanel(props: PanelProps<InsightOptions>) {
  const { data, id, fieldConfig } = props;
  const fleet = useMemo(() => readFleet(data.series), [data.series]);
  if (!fleet) {
    const isWaiting = data.state === LoadingState.Loading || data.state === LoadingState.NotStarted;
    return isWaiting ? (
      <LoadingPlaceholder text={t('panel.loading', 'Looking at every service…')} />
    ) : (
      <PanelDataErrorView
        panelId={id}
        data={data}
        fieldConfig={fieldConfig}
        message={t('panel.no-services', 'Ask the Foresight data source for its query type "Services".')}
      />
    );
  }
  return fleet.rows.length === 0 ? <NoService notices={fleet.notices} /> : <Services {...props} fleet={fleet} />;
}

function NoService({ notices }: { notices: string[] }) {
  return (
    <Alert severity="info" title={t('panel.none', 'No service was found')}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Alert>
  );
}

function Services({ fleet, options, timeRange, height }: PanelProps<InsightOptions> & { fleet: Fleet }) {
  const [sorting, setSorting] = useState<Sorting>();
  const [filter, setFilter] = useState<Filter>({ text: '', state: 'all' });
  const order = useMemo(() => sorting ?? { by: options.sortBy, reversed: false }, [sorting, options.sortBy]);
  const rows = useMemo(() => sortRows(filterRows(fleet.rows, filter), order), [fleet, filter, order]);
  const linkOf = useLinks(fleet, timeRange);
  const [from, to] = [timeRange.from.valueOf(), timeRange.to.valueOf()];
  const range = useMemo(() => ({ from, to }), [from, to]);
  const sort = useCallback(
    (by: SortKey) =>
      setSorting((known) => ({ by, reversed: (known?.by ?? options.sortBy) === by && !known?.reversed })),
    [options.sortBy]
  );
  const { showTrend, showTimeline, showToolbar } = options;
  const context = { range, cutoff: fleet.cutoff, showTrend, showTimeline, linkOf };
  const left = showToolbar ? height - toolbarHeight : height;
  const isTooMany = options.view === 'dependencies' && rows.length > mostNodes;
  return (
    <>
      {showToolbar && (
        <div style={{ height: toolbarHeight }}>
          <Toolbar rows={fleet.rows} filter={filter} onChange={setFilter} />
        </div>
      )}
      {rows.length === 0 && <p role="status">{t('panel.filtered', 'No service matches the search.')}</p>}
      {isTooMany && (
        <p role="status">{t('panel.too-many', 'Too many services to draw: search for some, or look at the rows.')}</p>
      )}
      {options.view === 'tiles' ? (
        <Tiles rows={rows} height={left} {...context} />
      ) : options.view === 'dependencies' && !isTooMany ? (
        <Dependencies rows={rows} dependencies={fleet.dependencies} height={left} {...context} />
      ) : (
        <Rows rows={rows} sorting={order} onSort={sort} height={left} {...context} />
      )}
    </>
  );
}

/** Links that keep the range as it was chosen: "now-6h" stays so. */
function useLinks({ nameField }: Fleet, { raw }: TimeRange): (row: FleetRow) => string {
  const [from, to] = [raw.from, raw.to].map((time) =>
    typeof time === 'string' ? time : String(dateTimeForTimeZone('utc', time).valueOf())
  );
  return useCallback((row) => linkTo(row, nameField, { from, to }), [nameField, from, to]);
}
