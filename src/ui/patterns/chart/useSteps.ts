import { useState, type KeyboardEvent, type MouseEvent } from 'react';

/** A cursor on one of the steps of a chart: it follows the pointer, or arrow keys. */
export function useSteps(count: number) {
  const [place, setPlace] = useState<number>();
  const clamp = (at: number) => Math.min(Math.max(at, 0), count - 1);
  const point = ({ clientX, currentTarget }: MouseEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPlace(width > 0 ? clamp(Math.floor((count * (clientX - left)) / width)) : undefined);
  };
  const press = (event: KeyboardEvent) => {
    const next = findNext(event, place ?? count - 1, count);
    if (next !== undefined) {
      event.preventDefault();
      setPlace(clamp(next));
    }
  };
  const leave = () => setPlace(undefined);
  return { place: place === undefined ? undefined : clamp(place), point, press, leave };
}

function findNext({ key, shiftKey }: KeyboardEvent, place: number, count: number): number | undefined {
  const stride = shiftKey ? 10 : 1;
  switch (key) {
    case 'ArrowLeft':
      return place - stride;
    case 'ArrowRight':
      return place + stride;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
