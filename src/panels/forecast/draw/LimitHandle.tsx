import React, { useLayoutEffect, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { css } from '@emotion/css';
import { formattedValueToString, type Field, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type uPlot from 'uplot';

interface Props {
  plot: uPlot;
  limit: number;
  onLimit: (limit: number) => void;
  /** Writes the limit. */
  field: Field | undefined;
}

/** A hundredth of the axis by an arrow key, a tenth by a page key. */
const smallStep = 0.01;
const largeStep = 0.1;

/** The limit's handle: dragged by mouse, moved by the arrow keys. */
export function LimitHandle({ plot, limit, onLimit, field }: Props) {
  const styles = useStyles2(getStyles);
  const [top, setTop] = useState<number>();
  useLayoutEffect(() => {
    const place = () => setTop(plot.over.offsetTop + plot.valToPos(limit, 'y'));
    place();
    // The axis may move after this: for new data, or to show the limit itself.
    const hooks = (plot.hooks.draw ??= []);
    hooks.push(place);
    return () => {
      hooks.splice(hooks.indexOf(place), 1);
    };
  }, [plot, limit]);
  const { min = 0, max = 1 } = plot.scales.y ?? {};
  const text = field?.display ? formattedValueToString(field.display(limit)) : String(limit);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      const { top: edge } = plot.over.getBoundingClientRect();
      onLimit(plot.posToVal(event.clientY - edge, 'y'));
    }
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowUp: smallStep,
      ArrowDown: -smallStep,
      PageUp: largeStep,
      PageDown: -largeStep,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      onLimit(limit + step * ((max ?? 1) - (min ?? 0)));
    }
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('chart.limit', 'Limit')}
      aria-orientation="vertical"
      aria-valuenow={limit}
      aria-valuemin={min ?? undefined}
      aria-valuemax={max ?? undefined}
      aria-valuetext={text}
      className={styles.handle}
      style={{ top, right: 0 }}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    >
      {text}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  handle: css({
    position: 'absolute',
    transform: 'translateY(-50%)',
    padding: theme.spacing(0, 0.5),
    cursor: 'ns-resize',
    touchAction: 'none',
    userSelect: 'none',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.error.contrastText,
    background: theme.colors.error.main,
    borderRadius: theme.shape.radius.default,
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: 2 },
  }),
});
