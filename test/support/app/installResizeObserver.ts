// For tests alone: jsdom has no ResizeObserver, and nothing changes its size there.

export function installResizeObserver(): void {
  global.ResizeObserver = class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
}
