import { useRef } from 'react';

/** Calls back once, when every one of so many questions was answered rightly. */
export function useAllRight(count: number, onAll: () => void): (question: number) => void {
  const right = useRef(new Set<number>());
  return (question) => {
    const { size } = right.current;
    right.current.add(question);
    if (size < count && right.current.size === count) {
      onAll();
    }
  };
}
