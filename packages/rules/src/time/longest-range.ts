/** The longest range of days that figures are asked for, in years. */
export const longestRangeYears = 30;
