import { useState, type KeyboardEvent, type MouseEvent } from 'react';

const moves: Record<string, (place: number, last: number) => number> = {
  ArrowLeft: (place) => place - 1,
  ArrowRight: (place) => place + 1,
  ArrowDown: (place) => place - 1,
  ArrowUp: (place) => place + 1,
  PageDown: (place, last) => place - Math.ceil(last / 10),
  PageUp: (place, last) => place + Math.ceil(last / 10),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * A place among `count` times that all charts show: where the pointer is, or where the keys of a slider have moved it. The
 * pointer's place is taken from the box of the element with the handlers.
 */
export function useCursor(count: number) {
  const [place, setPlace] = useState<number>();
  const last = count - 1;
  const hold = (wanted: number) => setPlace(Math.min(Math.max(wanted, 0), last));
  return {
    place,
    /** Moves it to a place. */
    hold,
    handlers: {
      onMouseMove: ({ clientX, currentTarget }: MouseEvent) => {
        const { left, width } = currentTarget.getBoundingClientRect();
        hold(Math.round((last * (clientX - left)) / Math.max(width, 1)));
      },
      onMouseLeave: () => setPlace(undefined),
      onBlur: () => setPlace(undefined),
      onKeyDown: (event: KeyboardEvent) => {
        const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
        if (move) {
          event.preventDefault();
          hold(move(place ?? last, last));
        }
      },
    },
  };
}
