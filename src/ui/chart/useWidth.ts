import { useEffect, useState, type RefObject } from 'react';

/** How wide an element is, px, as it changes; that of a wide window before it is laid out. */
export function useWidth(element: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(1400);
  useEffect(() => {
    const { current } = element;
    if (!current) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setWidth(current.offsetWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
