import React, { useMemo, useState } from 'react';
import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Dependency } from '../../../insight';
import type { FleetRow } from '../../../ui/fleet';
import type { ViewContext } from '../view/viewContext';
import { Edges } from './Edges';
import { fitScale } from './fitScale';
import { layoutGraph, measureGraph } from '../../../ui/graph';
import { Node } from './Node';
import { ZoomButtons } from './ZoomButtons';

interface Props {
  rows: FleetRow[];
  dependencies: Dependency[];
  width: number;
  height: number;
  context: ViewContext;
}

/** Smaller names cannot be read: a larger drawing is scrolled, unless all of it is asked for. */
const readable = 0.6;

/** Who calls whom, coloured and marked by health. */
export function Dependencies({ rows, dependencies, width, height, context }: Props) {
  const styles = useStyles2(getStyles);
  const [active, setActive] = useState<string>();
  const [chosen, setChosen] = useState<number>();
  const byName = useMemo(() => new Map(rows.map((row) => [row.service, row])), [rows]);
  const layout = useMemo(() => layoutGraph([...byName.keys()].sort(), dependencies), [byName, dependencies]);
  const size = measureGraph(layout);
  const fit = fitScale(size, { width, height });
  const scale = chosen ?? Math.max(fit, readable);
  return (
    <div className={styles.frame}>
      <div className={styles.scroller}>
        <svg
          role="group"
          aria-label={t('graph.label', 'Dependencies: callers on the left, callees on the right')}
          viewBox={`0 0 ${size.width} ${size.height}`}
          width={scale * size.width}
          height={scale * size.height}
          className={styles.drawing}
        >
          <Edges layout={layout} active={active} />
          {[...layout.nodes.values()].map((placed) => {
            const row = byName.get(placed.name);
            return row && <Node key={placed.name} placed={placed} row={row} context={context} onActive={setActive} />;
          })}
        </svg>
      </div>
      <ZoomButtons onScale={(change) => setChosen(change(scale))} onFit={() => setChosen(fit)} />
    </div>
  );
}

const getStyles = () => ({
  frame: css({ position: 'relative', height: '100%' }),
  scroller: css({ overflow: 'auto', height: '100%' }),
  drawing: css({ display: 'block' }),
});
