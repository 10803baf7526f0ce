import { CONTENT_OPTION, nameFolder, readOptions } from '../../content/content-option.ts';
import { addEntry } from './add-entry.ts';

/** `npm run new -- KIND ID`: writes a valid entry to fill in at the end of its file; --content names another report's folder. */
const { values, positionals } = readOptions({ options: CONTENT_OPTION, allowPositionals: true });
try {
  console.log(nameFolder(addEntry(values.content, positionals), values.content));
} catch (error) {
  console.error(nameFolder(error instanceof Error ? error.message : String(error), values.content));
  console.error('Nothing was written.');
  process.exitCode = 1;
}
