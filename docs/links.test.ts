import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pages, root } from '../test/support/docs/readDocs';

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const anchorsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading));

test.each(pages)('every link and picture of $file leads to something that is there', ({ file, text }) => {
  const links = [...text.matchAll(/\]\(([^)\s]+)|(?:src|href)="([^"]+)"/g)]
    .map(([, link, html]) => link ?? html)
    .filter((link) => !/^https?:/.test(link));
  const broken = links.filter((link) => {
    const [target, anchor] = link.split('#');
    const place = target === '' ? path.join(root, file) : path.join(root, path.dirname(file), target);
    return !existsSync(place) || (anchor !== undefined && !anchorsIn(place).includes(anchor));
  });
  expect(broken).toEqual([]);
});
