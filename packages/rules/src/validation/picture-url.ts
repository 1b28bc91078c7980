import { atMostCharacters } from './messages.ts';
import { storableText } from './text.ts';

const longestAddress = 2_000;
// A host, perhaps with a port, and what follows it; nothing before an @, and nothing that could end an attribute.
const httpsAddress = /^https:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#][^\s"'<>\\]*)?$/iu;
const message = 'This is not the address of a picture, like "https://example.com/mug.jpg".';

/** The address of a picture, which a browser shows: over HTTPS alone, and with no one's password in it. */
export const pictureUrl = storableText()
  .trim()
  .max(longestAddress, { error: atMostCharacters(longestAddress) })
  .regex(httpsAddress, { error: message })
  .meta({ description: 'An https address', examples: ['https://example.com/mug.jpg'] });
