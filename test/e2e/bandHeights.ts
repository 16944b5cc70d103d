import type { Locator } from 'playwright-core';

/**
 * How high, in pixels, the translucent band of a panel's plot is drawn in each column of the rightmost part of the plot;
 * `part` in (0, 1]. Lines are opaque and the grid is grey: neither is counted.
 */
export async function bandHeights(panel: Locator, part: number): Promise<number[]> {
  return panel.evaluate((element, share) => {
    const canvas = element.querySelector('canvas') as HTMLCanvasElement;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const outer = canvas.getBoundingClientRect();
    const plot = (element.querySelector('.u-over') as HTMLElement).getBoundingClientRect();
    const scale = canvas.width / outer.width;
    const [left, right] = [plot.right - share * plot.width, plot.right].map((x) =>
      Math.round((x - outer.left) * scale)
    );
    return Array.from({ length: right - left }, (_, i) => measureHeight(left + i));

    function measureHeight(x: number): number {
      const pixels = context.getImageData(x, 0, 1, canvas.height).data;
      let count = 0;
      for (let i = 0; i < pixels.length; i += 4) {
        const [red, green, blue, opacity] = pixels.subarray(i, i + 4);
        const isColoured = Math.max(red, green, blue) - Math.min(red, green, blue) > 30;
        count += opacity > 0 && opacity < 128 && isColoured ? 1 : 0;
      }
      return count;
    }
  }, part);
}
