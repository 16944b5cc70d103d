import type { GrafanaTheme2 } from '@grafana/data';
import type uPlot from 'uplot';

/** What is drawn over the lines, as it is at the time of drawing. */
export interface Marks {
  /** ms. */
  now: number;
  nowLabel: string;
  limit: number | undefined;
}

/** Draws the present as a dashed line with its name, and the limit across. */
export function drawMarks(plot: uPlot, { now, nowLabel, limit }: Marks, theme: GrafanaTheme2): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = devicePixelRatio;
  const x = Math.round(plot.valToPos(now, 'x', true));
  if (x >= bbox.left && x <= bbox.left + bbox.width) {
    ctx.strokeStyle = theme.colors.text.secondary;
    ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
    line(ctx, [x, bbox.top], [x, bbox.top + bbox.height]);
    ctx.fillStyle = theme.colors.text.secondary;
    ctx.font = `${12 * devicePixelRatio}px ${theme.typography.fontFamily}`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'top';
    ctx.fillText(nowLabel, x + 4 * devicePixelRatio, bbox.top + 2 * devicePixelRatio);
  }
  if (limit !== undefined) {
    const y = Math.round(plot.valToPos(limit, 'y', true));
    ctx.strokeStyle = theme.colors.error.main;
    ctx.setLineDash([]);
    line(ctx, [bbox.left, y], [bbox.left + bbox.width, y]);
  }
  ctx.restore();
}

function line(ctx: CanvasRenderingContext2D, [x1, y1]: [number, number], [x2, y2]: [number, number]): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
