const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** Intl's format for days and instants. To make one takes a hundred times as long as to use it, so each is made once. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return madeOnce(`date ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/** Intl's format for numbers, made once. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return madeOnce(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

function madeOnce<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(name: string, make: () => Format): Format {
  const known = made.get(name);
  // The name begins with the kind.
  if (known) return known as Format;
  const format = make();
  made.set(name, format);
  return format;
}
