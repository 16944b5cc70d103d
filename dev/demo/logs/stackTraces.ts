import type { Draw } from './draw';

/** A Java stack trace of a heap that is full; every second one has a cause. */
export function outOfMemoryTrace(d: Draw): string[] {
  const deep = frames(['ProfileCache.grow', 'ProfileCache.put', 'ProfileLoader.load', 'ScheduledJobs.refresh']);
  const cause = ['Caused by: java.lang.OutOfMemoryError: Java heap space', ...frames(['ProfileBuffer.allocate'])];
  return d.share() < 0.5
    ? ['java.lang.OutOfMemoryError: Java heap space', ...deep]
    : [
        'java.lang.IllegalStateException: profile refresh was cut off',
        ...deep,
        ...cause,
        `\t... ${d.whole(4, 12)} more`,
      ];
}

/** A Java stack trace of a fault in the program. */
export function nullPointerTrace(): string[] {
  const message = 'Cannot invoke "Profile.embedding()" because "profile" is null';
  const calls = ['Scorer.score', 'Scorer.rank', 'RecommendationController.recommend'];
  return [`java.lang.NullPointerException: ${message}`, ...frames(calls)];
}

/** The calls, and below them the server's own. */
function frames(calls: string[]): string[] {
  const own = calls.map((call) => {
    const [type] = call.split('.');
    return `\tat shop.recommendations.${call}(${type}.java:${20 + 7 * call.length})`;
  });
  return [
    ...own,
    '\tat java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1144)',
    '\tat java.base/java.lang.Thread.run(Thread.java:1583)',
  ];
}
