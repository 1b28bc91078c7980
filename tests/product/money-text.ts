const minus = '\u2212';

/** An amount as the pages show it to a British reader: "£1,234.50", negative with a true minus. */
export function moneyText(amount: string): string {
  return `${sign(amount)}£${amountText(unsigned(amount))}`;
}

/** The same without the currency, as columns show it. */
export function amountText(amount: string): string {
  const [whole = '', decimals = ''] = unsigned(amount).split('.');
  return `${sign(amount)}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

export function countText(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

function sign(amount: string): string {
  return amount.startsWith('-') ? minus : '';
}

function unsigned(amount: string): string {
  return amount.replace('-', '');
}
