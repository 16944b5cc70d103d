// Jest setup provided by Grafana scaffolding
import './.config/jest-setup';
import { configure } from '@testing-library/react';

// Working out for every element whether it is hidden makes queries by role many times slower.
configure({ defaultHidden: true });

// Typing key by key takes long where many tests share a processor.
jest.setTimeout(30_000);

// jsdom lays nothing out: drop-down lists, which draw only what is in sight, need sizes of some kind.
Object.defineProperties(Element.prototype, {
  clientHeight: { get: () => 120 },
  clientWidth: { get: () => 120 },
});
HTMLCanvasElement.prototype.getContext = () => ({ measureText: () => ({ width: 100 }) });
global.IntersectionObserver = class {
  observe() {}
  disconnect() {}
};

// jsdom's signals lack what every browser has.
AbortSignal.prototype.throwIfAborted ??= function () {
  if (this.aborted) {
    throw this.reason;
  }
};
