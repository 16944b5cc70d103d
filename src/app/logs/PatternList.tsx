import React, { useCallback, useMemo, useRef } from 'react';
import { css } from '@emotion/css';
import { dateTimeForTimeZone, type TimeRange } from '@grafana/data';
import { sceneGraph } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import {
  exploreAddress,
  filterPatterns,
  PatternDetails,
  statesByGravity,
  PatternToolbar,
  PatternView,
  type LogPattern,
  type LogPatterns,
  type PatternFilter,
} from '../../ui/patterns';
import type { Section } from '../scene/Section';
import { useVariable } from '../scene/useVariable';
import { PatternActions, type LogPlace } from './actions/PatternActions';
import type { KnownPatterns } from './known/useKnownPatterns';
import { logsVariables, setVariable } from './logsVariables';
import { StateSummary } from './StateSummary';
import { useWidth } from '../../ui/chart';

interface Props {
  scene: Section;
  patterns: LogPatterns;
  place: LogPlace;
  known: KnownPatterns;
}

/** The patterns of an answer, searched and filtered as the address says; the opened one with what can be done about it. */
export function PatternList({ scene, patterns, place, known }: Props) {
  const styles = useStyles2(getStyles);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { filter, change } = useFilter(scene);
  const rows = useMemo(() => filterPatterns(patterns.rows, filter), [patterns, filter]);
  const { value: selected } = useVariable(scene, logsVariables.pattern);
  const select = useCallback((id = '') => setVariable(scene, logsVariables.pattern, id), [scene]);
  const range = sceneGraph.getTimeRange(scene);
  const { value: times } = range.useState();
  const timeZone = range.getTimeZone();
  const renderDetails = (row: LogPattern) => (
    <PatternDetails
      row={row}
      timeZone={timeZone}
      exploreHref={exploreAddress({ source: place.source, expr: row.expr, range: writeRange(times) })}
      actions={<PatternActions row={row} place={place} known={known} timeZone={timeZone} />}
    />
  );
  return (
    <>
      <StateSummary rows={patterns.rows} />
      <PatternToolbar rows={patterns.rows} filter={filter} onChange={change} />
      <div ref={box} className={styles.box}>
        <PatternView
          patterns={patterns}
          rows={rows}
          selected={selected || undefined}
          onSelect={select}
          renderDetails={renderDetails}
          timeZone={timeZone}
          unit="count"
          showChart
          width={width}
          height={600}
        />
      </div>
    </>
  );
}

function useFilter(scene: Section) {
  const { value: text } = useVariable(scene, logsVariables.search);
  const { value: written } = useVariable(scene, logsVariables.states);
  const filter = useMemo((): PatternFilter => {
    const names = written.split(',');
    return { text, states: statesByGravity.filter((state) => names.includes(state)) };
  }, [text, written]);
  const change = useCallback(
    (next: PatternFilter) => {
      setVariable(scene, logsVariables.search, next.text);
      setVariable(scene, logsVariables.states, next.states.join(','));
    },
    [scene]
  );
  return { filter, change };
}

/** The range as it was chosen: "now-6h" stays so. */
function writeRange({ raw }: TimeRange): { from: string; to: string } {
  const [from, to] = [raw.from, raw.to].map((time) =>
    typeof time === 'string' ? time : String(dateTimeForTimeZone('utc', time).valueOf())
  );
  return { from, to };
}

// As high as the window leaves room for, so that chart and list are seen at once.
const getStyles = () => ({ box: css({ height: 'max(34rem, calc(100vh - 20rem))' }) });
