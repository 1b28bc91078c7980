/** Eleven digits of a CPF, some of them perhaps masked, as people write them: 529.982.247-25. */
export function documentText(digits: string): string {
  return digits.replace(/^([\d*]{3})([\d*]{3})([\d*]{3})([\d*]{2})$/, '$1.$2.$3-$4');
}
