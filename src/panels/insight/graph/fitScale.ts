interface Size {
  width: number;
  height: number;
}

/** Nothing is drawn larger than so many times its own size. */
const largest = 1.5;

/** The scale at which all of a drawing is seen; 1 for a drawing or view of no size. */
export function fitScale(drawing: Size, view: Size): number {
  const scale = Math.min(view.width / drawing.width, view.height / drawing.height, largest);
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}
