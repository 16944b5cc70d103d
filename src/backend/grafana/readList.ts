import * as v from 'valibot';
import { parse, type Schema } from '../../schema';
import { requestGrafana, type GrafanaCall } from './requestGrafana';

/** Entries of an answer that can be read, in their order. One that is not as it should be is no harm to the others. */
export async function readList<S extends Schema>(
  call: GrafanaCall,
  path: string,
  schema: S
): Promise<Array<v.InferOutput<S>>> {
  const entries = await requestGrafana(call, { path }, v.array(v.unknown()));
  return entries.flatMap((entry) => {
    const parsed = parse(schema, entry);
    return parsed.ok ? [parsed.value] : [];
  });
}

/** A text, cut where it is longer than anybody reads. */
export function cutText(max: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, max))
  );
}

/** A time as Grafana and Alertmanager write it, as ms. */
export const isoTime = v.pipe(v.string(), v.maxLength(40), v.transform(Date.parse), v.finite());

const maxLabels = 60;
const maxLabelLength = 1000;

/** Labels or annotations; of many, the first ones. */
export const labelSet = v.pipe(
  v.record(v.string(), v.string()),
  v.transform((labels) =>
    Object.fromEntries(
      Object.entries(labels)
        .slice(0, maxLabels)
        .map(([name, value]) => [name.slice(0, maxLabelLength), value.slice(0, maxLabelLength)])
    )
  )
);
