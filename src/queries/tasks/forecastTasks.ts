import type { TaskType } from '../engineTask';
import type { SeriesContext } from '../queryType';

type Loadable = Pick<TaskType<SeriesContext>, 'load' | 'comparesSeries'>;

/** The tasks that a forecast is made of, without the rest of their query types: a thread of a browser needs no more. */
const forecastTasks: Readonly<Record<string, Loadable>> = {
  forecast: { load: () => import('../forecast/task') },
  anomalies: { load: () => import('../anomalies/task') },
};

/** The engine's work of this name. @throws Error where a forecast is not made of it. */
export function findForecastTask(name: string): Loadable {
  if (!Object.hasOwn(forecastTasks, name)) {
    throw new Error(`A forecast has no task ${name}.`);
  }
  return forecastTasks[name];
}
