const DAY = /((?<!\p{L})ngày )([1-9])(?!\d)/giu;
const MONTH = /((?<!\p{L})tháng )([12])(?=\/\d{4}| năm )/giu;

/** Days below ten and the months one and two with the zero that official papers write before them. */
export const withLeadingZeros = (text: string): string => text.replace(DAY, "$10$2").replace(MONTH, "$10$2");
