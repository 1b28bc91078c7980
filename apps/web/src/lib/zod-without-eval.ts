import { config } from 'zod/v4/core';

// zod would compile schemas with `new Function`, which the content security policy refuses. Imported before anything
// that makes a schema.
config({ jitless: true });
