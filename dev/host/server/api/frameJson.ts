import type { Frame, FrameField } from '../../../../src/queries';

/** Go's names, which Grafana's frames carry. */
const frameTypes = { time: 'time.Time', number: 'float64', string: 'string', boolean: 'bool' } as const;

/** A frame as Grafana's query API writes it: NaN is null, infinities are null with their rows beside them. */
export function frameJson({ name, refId, fields, meta }: Frame) {
  const infinite = fields.map(infiniteRows);
  return {
    schema: { name, refId, meta, fields: fields.map(fieldSchema) },
    data: {
      values: fields.map(({ values }) => Array.from(values as ArrayLike<unknown>)),
      ...(infinite.some((rows) => rows !== null) ? { entities: infinite } : {}),
    },
  };
}

function fieldSchema({ name, type, labels, config }: FrameField) {
  return { name, type, typeInfo: { frame: frameTypes[type], nullable: type !== 'time' }, labels, config };
}

function infiniteRows({ type, values }: FrameField): { Inf: number[]; NegInf: number[] } | null {
  const rows = { Inf: [] as number[], NegInf: [] as number[] };
  if (type === 'number') {
    values.forEach((value, row) => {
      if (value === Infinity || value === -Infinity) {
        (value > 0 ? rows.Inf : rows.NegInf).push(row);
      }
    });
  }
  return rows.Inf.length + rows.NegInf.length === 0 ? null : rows;
}
