/** A text that somebody chose, dropped or pasted. */
export interface TextFile {
  name: string;
  text: string;
}

const maxFiles = 500;
const maxFileBytes = 10 * 1_048_576;

/** Files as the browser gives them, as far as they are read here. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'text'>;

/** The texts of the files that are not too many and not too large, and the names of the others. */
export async function readFiles(files: ChosenFile[]): Promise<{ texts: TextFile[]; refused: string[] }> {
  const isFit = ({ size }: ChosenFile, i: number) => size <= maxFileBytes && i < maxFiles;
  const texts = await Promise.all(
    files.filter(isFit).map(async (file) => ({ name: file.name, text: await file.text() }))
  );
  return { texts, refused: files.filter((file, i) => !isFit(file, i)).map(({ name }) => name) };
}
