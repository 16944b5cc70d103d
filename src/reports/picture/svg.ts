import { escapeHtml } from '../escape';

/** Attributes of an element; a number is written with two decimals at most. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of a picture; `inside` is markup that was written by these functions. */
export function writeElement(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${writeValue(value)}"`]))
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Text at a place, cut to a length that a picture bears. */
export function writeLabel(text: string, attributes: Attributes, maxLength = 60): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
  return writeElement('text', attributes, escapeHtml(cut) || ' ');
}

/** A picture with a title that is read aloud. */
export function writeSvg({ title, width, height }: { title: string; width: number; height: number }, inside: string) {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': 'Inter, Helvetica, Arial, sans-serif',
    'font-size': 12,
    fill: ink,
  };
  return writeElement('svg', attributes, `${writeElement('title', {}, escapeHtml(title) || ' ')}${inside}`);
}

/** A length or place within a picture. */
export function writeNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function writeValue(value: string | number): string {
  return typeof value === 'number' ? writeNumber(value) : escapeHtml(value);
}

/** Colours that differ for people who see few of them, too (Okabe and Ito), and are dark enough on paper. */
const colours = ['#0072b2', '#b35900', '#007a5a', '#8a3a75', '#555555', '#1f6f9f', '#7a6a00', '#a33b20'];

/** The colour of the nth of several things; after the last one they begin anew. */
export function pickColour(place: number): string {
  return colours[place % colours.length];
}

export const ink = '#1f2328';
export const faint = '#d0d7de';
export const danger = '#b42318';
