const MONTHS = "January February March April May June July August September October November December".split(" ");

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of a day written YYYY-MM-DD. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

export const dayOf = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** "26 March 2024"; a month or a year alone where that is all that is known ("2024-03", "2024"). */
export function dayText(date: string, short = false): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? "" : (MONTHS[Number(month) - 1] ?? month);
  const words = [day === undefined ? "" : String(Number(day)), short ? name.slice(0, 3) : name, year];
  return words.filter((word) => word !== "").join(" ");
}
