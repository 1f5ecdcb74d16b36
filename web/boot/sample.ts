// The made-up account: report files as a seller would download them, made on the spot. Loaded as a lazy part.
import { sampleFiles as textsByName } from '../sample/sample.mjs';

export function sampleFiles(): File[] {
  return Object.entries(textsByName()).map(([name, text]) => new File([text], name, { type: 'text/plain' }));
}
