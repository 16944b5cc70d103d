/** How serious the colours of thresholds are: 0 = fine or neutral, 3 = red. */
const named: ReadonlyArray<[name: RegExp, severity: number]> = [
  [/red$/i, 3],
  [/orange$/i, 2],
  [/yellow$/i, 1],
];

/** Hues in degrees up to which a colour is that serious: red, orange, yellow; red again from the last one on. */
const hues = [15, 42, 70];
const redFrom = 340;
const minSaturation = 0.25;

/** How serious a colour is, 0 to 3: by its name, or by the hue of a hexadecimal or rgb() colour. */
export function rankColor(color: unknown): number {
  if (typeof color !== 'string') {
    return 0;
  }
  const byName = named.find(([name]) => name.test(color.trim()));
  const channels = byName ? undefined : parseChannels(color.trim());
  return byName?.[1] ?? (channels ? rankHue(channels) : 0);
}

type Channels = [red: number, green: number, blue: number];

function parseChannels(color: string): Channels | undefined {
  const [, hex] = /^#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(color) ?? [];
  if (hex !== undefined) {
    const size = hex.length / 3;
    const read = (i: number) => parseInt(hex.slice(i * size, (i + 1) * size).repeat(3 - size), 16);
    return [read(0), read(1), read(2)];
  }
  const [, red, green, blue] = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/i.exec(color) ?? [];
  return red === undefined ? undefined : [Number(red), Number(green), Number(blue)];
}

function rankHue([red, green, blue]: Channels): number {
  const highest = Math.max(red, green, blue);
  const range = highest - Math.min(red, green, blue);
  if (highest === 0 || range / highest < minSaturation || highest === blue) {
    return 0;
  }
  const hue = highest === red ? (60 * (green - blue)) / range : 120 + (60 * (blue - red)) / range;
  const turned = (hue + 360) % 360;
  return turned >= redFrom || turned <= hues[0] ? 3 : turned <= hues[1] ? 2 : turned <= hues[2] ? 1 : 0;
}
